package org.onrecord.retrieval;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares words across French and English by their common beginning: « investissement » and "investment". */
public final class Cognates {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 5;
    private static final int LONGEST_ENDING = 8;

    private Cognates() {}

    /** Lower case without accents; ligatures opened. */
    public static String fold(String word) {
        String open = word.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The folded words of a text, a space between them, without punctuation. */
    public static String words(String text) {
        return BETWEEN_WORDS.matcher(fold(text)).replaceAll(" ").strip();
    }

    /**
     * How much two folded words look like forms of one.
     *
     * @return 1 for the same word, 0 for strangers; else at least half: nine tenths of the part of the shorter word that both begin with
     */
    public static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST) {
            return 0;
        }
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        double part = (double) common / shorter;
        boolean ending = Math.max(a.length(), b.length()) - common <= LONGEST_ENDING;
        boolean enough = common >= SHORTEST && part >= 0.6 || common > SHORTEST && part >= 0.55;
        return ending && enough ? part * 0.9 : 0;
    }
}
