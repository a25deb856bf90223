package org.onrecord.answer.gate.reading;

import java.text.Normalizer;
import java.util.ArrayList;
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

    private static final List<List<String>> BY_LAST_LETTER = byLastLetter();

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
        if (folded.isEmpty()) {
            return folded;
        }
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
        int last = word.charAt(word.length() - 1) - 'a';
        if (last < 0 || last >= BY_LAST_LETTER.size()) {
            return word;
        }
        for (String ending : BY_LAST_LETTER.get(last)) {
            int left = word.length() - ending.length();
            if (left >= 3 && word.endsWith(ending) && (left >= 4 || COMMON_ENDINGS.contains(ending))) {
                return word.substring(0, left);
            }
        }
        return word;
    }

    private static List<List<String>> byLastLetter() {
        List<List<String>> lists = new ArrayList<>();
        for (char c = 'a'; c <= 'z'; c++) {
            String last = String.valueOf(c);
            lists.add(ENDINGS.stream().filter(ending -> ending.endsWith(last)).toList());
        }
        return List.copyOf(lists);
    }

    /** Whether two words look like forms of one word, in one language or across two. */
    public static boolean alike(Token a, Token b) {
        return alike(a.folded(), a.stem(), b.folded(), b.stem());
    }

    private static boolean alike(String a, String stemA, String b, String stemB) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) {
            return shorter == 3 && Math.abs(a.length() - b.length()) == 1 && plural(a, b);
        }
        if (stemA.equals(stemB)) {
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
        return common >= 4 && common >= 0.6 * shorter;
    }

    /** Whether two words are one but for a letter or two at the end. */
    static boolean differInEnding(String a, String b) {
        int common = common(a, b);
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        return (common >= shorter || common == shorter - 1 && longer == shorter) && longer - common <= 2;
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
