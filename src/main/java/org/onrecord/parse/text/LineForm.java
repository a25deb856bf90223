package org.onrecord.parse.text;

import java.util.regex.Pattern;

/** The form of a line: how long it is, how it begins and ends, how its words are written. */
final class LineForm {

    static final int[] LENGTHS = {12, 22, 35, 50, 70, 100, 150, 250};
    static final int[] COUNTS = {1, 2, 3, 4, 6, 9, 14, 24};
    static final int[] DISTANCES = {0, 1, 2, 4, 8};
    static final Pattern CAPITAL = Pattern.compile("(?U)\\b\\p{Lu}");
    static final Pattern WORD = Pattern.compile("(?U)[\\p{L}]+|\\d+|[©@#|›>•→▶★%€$£]");
    static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://|www\\.|\\b[\\w.-]{1,64}@[\\w-]{1,63}\\.|\\b[\\w-]{1,63}\\.(?:com|fr|org|net|info|ca|ch|be|co|uk|ie|in|ng|au)\\b)");
    static final Pattern QUOTED = Pattern.compile("[«»“”\"]");

    private LineForm() {}

    /** Length, end and capitals in one word. */
    static String of(String line) {
        long words = WORD.matcher(line).results().count();
        long capitals = CAPITAL.matcher(line).results().count();
        String cased = words == 0 ? "-" : capitals >= words ? "A" : capitals * 2 >= words ? "h" : "l";
        return bucket(line.length(), LENGTHS) + end(line) + cased;
    }

    /** The first characters by their class, runs of one class as one. */
    static String shape(String line) {
        String shape = line.replaceAll("\\p{Lu}+", "A")
                .replaceAll("\\p{Ll}+", "a")
                .replaceAll("\\d+", "0")
                .replaceAll("(?:A?a ){3,}+", "w ");
        return shape.substring(0, Math.min(12, shape.length()));
    }

    static String end(String line) {
        char last = line.charAt(line.length() - 1);
        return switch (last) {
            case '.', '?', '!', '…', ':', ')' -> String.valueOf(last);
            case '»', '”', '"' -> "q";
            default -> Character.isDigit(last) ? "0" : Character.isLetter(last) ? "a" : "*";
        };
    }

    static String begin(String line) {
        int first = line.codePointAt(0);
        return Character.isUpperCase(first)
                ? "A"
                : Character.isLetter(first)
                        ? "a"
                        : Character.isDigit(first)
                                ? "0"
                                : QUOTED.matcher(line.substring(0, 1)).matches() ? "q" : Character.toString(first);
    }

    static int bucket(int value, int[] bounds) {
        int i = 0;
        while (i < bounds.length && value > bounds[i]) {
            i++;
        }
        return i;
    }
}
