package org.onrecord.answer.gate.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Forms in which words of two languages can be compared. */
public final class Words {

    /** Longest first. The light, language-free stripping follows the idea of Savoy's light stemmers (CLEF 2001–2005). */
    private static final List<String> ENDINGS = List.of(
            "issements",
            "issement",
            "eraient",
            "iraient",
            "ations",
            "itions",
            "ements",
            "issant",
            "erions",
            "eront",
            "iront",
            "aient",
            "ation",
            "ition",
            "ement",
            "ments",
            "trice",
            "euses",
            "ances",
            "ences",
            "ables",
            "ibles",
            "antes",
            "entes",
            "erait",
            "irait",
            "erent",
            "irent",
            "ment",
            "ness",
            "ions",
            "euse",
            "eurs",
            "ance",
            "ence",
            "able",
            "ible",
            "ante",
            "ente",
            "ants",
            "ents",
            "ives",
            "iers",
            "iere",
            "ites",
            "ales",
            "ings",
            "rait",
            "ront",
            "era",
            "ira",
            "ion",
            "ing",
            "eur",
            "ers",
            "ors",
            "ive",
            "ifs",
            "ant",
            "ent",
            "ait",
            "ais",
            "ees",
            "ies",
            "ier",
            "ity",
            "ite",
            "ale",
            "aux",
            "als",
            "ons",
            "ez",
            "ed",
            "er",
            "or",
            "ir",
            "if",
            "es",
            "ee",
            "ie",
            "ly",
            "al",
            "it",
            "is",
            "us",
            "ue",
            "re",
            "e",
            "s",
            "y",
            "t",
            "x",
            "i",
            "a");

    private static final Set<String> COMMON_ENDINGS = Set.of("ed", "es", "er", "ing", "ez", "e", "s", "ee", "ees");

    private Words() {}

    /** Lower case without accents; ligatures opened. */
    public static String fold(String word) {
        String open = word.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String apart = Normalizer.normalize(open, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                out.append(apart.charAt(i));
            }
        }
        return out.toString();
    }

    /** What is left of a folded word when its inflection is taken off; at least three letters. */
    public static String stem(String folded) {
        String stem = folded;
        for (int round = 0; round < 4; round++) {
            stem = stripped(stem);
        }
        int last = stem.length() - 1;
        if (last >= 3 && stem.charAt(last) == stem.charAt(last - 1)) {
            stem = stem.substring(0, last);
        }
        return stem;
    }

    private static String stripped(String word) {
        for (String ending : ENDINGS) {
            int least = COMMON_ENDINGS.contains(ending) ? 3 : 4;
            if (word.length() - ending.length() >= least && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Whether two folded words look like forms of one word, in one language or across two. */
    public static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) {
            return shorter == 3 && Math.abs(a.length() - b.length()) == 1 && plural(a, b);
        }
        if (stem(a).equals(stem(b))) {
            return true;
        }
        int common = common(a, b);
        int longer = Math.max(a.length(), b.length());
        return common >= 6 && common >= 0.55 * longer
                || common >= 4 && common == shorter && longer - shorter <= 3
                || common >= 5 && longer - common <= 3;
    }

    /** Whether two words with one stem are likely to be forms of one: their common beginning is most of the shorter. */
    static boolean beginAlike(String a, String b) {
        int common = common(a, b);
        int shorter = Math.min(a.length(), b.length());
        return common >= 4 && common >= 0.6 * shorter || common == shorter && shorter >= 3;
    }

    private static int common(String a, String b) {
        int common = 0;
        int shorter = Math.min(a.length(), b.length());
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }

    private static boolean plural(String a, String b) {
        return a.equals(b + 's') || b.equals(a + 's');
    }

    /** A set of words written with spaces between. */
    public static Set<String> set(String... lists) {
        return Set.copyOf(List.of(String.join(" ", lists).strip().split("\\s+")));
    }
}
