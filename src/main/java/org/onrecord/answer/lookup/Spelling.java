package org.onrecord.answer.lookup;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells a word badly written from another word. What is itself a word (of the archive, a number, a negation) is never a
 * slip of the pen for one that it differs from, since nobody can know what was meant.
 */
final class Spelling {

    private static final Pattern GROUPING = Pattern.compile("[.,](?=\\p{N}{3}(?!\\p{N}))");
    private static final int SHORT = 3;
    private static final int LONG = 8;
    private static final int VERY_LONG = 12;

    private final Predicate<String> known;

    /** Asks {@code known} whether a word, as written, is one of the archive's. */
    Spelling(Predicate<String> known) {
        this.known = known;
    }

    /** Whether {@code wanted} is {@code held} with case, accents or single letters gone wrong. */
    boolean sameWord(Word held, Word wanted) {
        if (held.isNumber() && wanted.isNumber()) {
            return figure(held.text()).equals(figure(wanted.text()));
        }
        if (held.isFigure() && wanted.isFigure() && !held.digits().equals(wanted.digits())) {
            return false;
        }
        String a = held.folded();
        String b = wanted.folded();
        if (a.equals(b)) {
            return true;
        }
        if (wanted.isNumber() && b.length() > 1 || WeightyWords.contains(b)) {
            return false;
        }
        boolean letters = b.chars().allMatch(Character::isLetter);
        if (letters && known.test(wanted.text())) {
            return false;
        }
        return isSlip(a, b) || isSlip(scanned(a), scanned(b));
    }

    /** Whether the same letters were cut into words in another way. */
    static boolean sameLetters(String held, String wanted) {
        return scanned(held).equals(scanned(wanted));
    }

    private static boolean isSlip(String a, String b) {
        int distance = EditDistance.between(a, b);
        if (distance == 0) {
            return true;
        }
        int length = Math.max(a.length(), b.length());
        if (length <= SHORT) {
            return distance == 1 && a.length() == b.length() && sorted(a).equals(sorted(b));
        }
        int allowed = length < LONG ? 1 : length < VERY_LONG ? 2 : 3;
        return distance <= allowed;
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String figure(String number) {
        return GROUPING.matcher(number).replaceAll("").replace(',', '.');
    }

    /** One form for the letters that a scanner takes for each other. */
    private static String scanned(String folded) {
        return folded.replace('0', 'o')
                .replace('1', 'l')
                .replace('5', 's')
                .replace('8', 'b')
                .replace('6', 'b')
                .replace('9', 'g')
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace("li", "h")
                .replace('i', 'l')
                .replace('h', 'b')
                .replace('c', 'e');
    }
}
