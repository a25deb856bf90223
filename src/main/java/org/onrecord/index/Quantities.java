package org.onrecord.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of a text, each in one form however it is written: « 1,5 milliard », "1.5 billion" and « 1 500 millions » are
 * {@code 1500000000}, "7 %" and "seven per cent" are {@code 7%}, "23,000" and « 23 000 » are {@code 23000}. Whole numbers below
 * a thousand and bare years are left to the words: they are written in one way only. A French « billion » is read as an
 * English one, because in news it mostly is one.
 */
final class Quantities {

    /** Of one number; more than one where it can be read in several ways. */
    record Quantity(List<String> readings) {}

    private static final int MOST = 2_000;
    private static final String SPACE = "[ \\u00a0\\u202f\\u2009]";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        for (String words : List.of(
                "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
                "une",
                "a")) {
            String[] inOrder = words.split(" ");
            for (int i = 0; i < inOrder.length; i++) {
                WORDS.put(inOrder[i], i + 1);
            }
        }
    }

    /** Digits, in groups of three or not, and what stands behind a decimal sign; or a word for a small number. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d[.,])(?:(?<whole>\\d{1,3}(?:" + SPACE
                    + "\\d{3}){1,5}|\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,3}(?:\\.\\d{3}){1,5}"
                    + "|\\d{1,3}(?:['’]\\d{3}){1,5}|\\d{1,15})(?!\\d)(?:[.,](?<part>\\d{1,6})(?!\\d))?"
                    + "|(?<word>" + String.join("|", WORDS.keySet()) + ")(?!\\p{L}))",
            FLAGS);

    private static final Pattern SCALE = Pattern.compile(
            "(?:" + SPACE + "|-){0,2}(?:(?<thousand>milliers?|mille|thousand)|(?<million>millions?|mn)"
                    + "|(?<billion>milliards?|billions?|bn|mds?|mrds?)|(?<trillion>trillions?|tn))(?![\\p{L}\\d])",
            FLAGS);

    /** Letters that are scales only beside a sign of currency. */
    private static final Pattern LETTER =
            Pattern.compile(SPACE + "?(?:(?<million>m)|(?<thousand>k))(?![\\p{L}\\d])", FLAGS);

    private static final Pattern PERCENT = Pattern.compile(
            SPACE + "{0,2}(?:%|(?:pour" + SPACE + "?cent|per" + SPACE + "?cent|percent|pct)(?!\\p{L}))", FLAGS);

    private static final Pattern CURRENCY_AHEAD = Pattern.compile(SPACE + "?[$€£]");
    private static final String CURRENCY = "$€£";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Quantities() {}

    /** The numbers and days of a text as index terms; of one that can be read or written in several ways, each way. */
    static List<List<String>> termsOf(String text) {
        List<List<String>> terms = new ArrayList<>(WrittenDates.of(text));
        of(text).forEach(quantity -> terms.add(quantity.readings()));
        return terms;
    }

    /** The numbers of a text in their order, two thousand at most. */
    static List<Quantity> of(String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find() && quantities.size() < MOST) {
            Quantity quantity = read(number, text);
            if (!quantity.readings().isEmpty()) {
                quantities.add(quantity);
            }
        }
        return quantities;
    }

    private static Quantity read(Matcher number, String text) {
        int end = number.end();
        int zeros = 0;
        for (int scales = 0; scales < 2; scales++) {
            Matcher scale = at(SCALE, text, end);
            if (!scale.lookingAt()) {
                break;
            }
            zeros += zeros(scale);
            end = scale.end();
        }
        Matcher letter = at(LETTER, text, end);
        if (zeros == 0 && letter.lookingAt() && isMoney(text, number.start(), letter.end())) {
            zeros = letter.group("million") == null ? 3 : 6;
            end = letter.end();
        }
        boolean percent = at(PERCENT, text, end).lookingAt();
        List<String> readings = new ArrayList<>();
        for (BigDecimal value : values(number)) {
            if (zeros > 0 || percent || isWrittenInSeveralWays(number, value)) {
                readings.add(plain(value.scaleByPowerOfTen(zeros)) + (percent ? "%" : ""));
            }
        }
        return new Quantity(readings);
    }

    private static Matcher at(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
    }

    private static int zeros(Matcher scale) {
        if (scale.group("thousand") != null) {
            return 3;
        }
        if (scale.group("million") != null) {
            return 6;
        }
        return scale.group("billion") == null ? 12 : 9;
    }

    private static boolean isMoney(String text, int start, int end) {
        return start > 0 && CURRENCY.indexOf(text.charAt(start - 1)) >= 0
                || at(CURRENCY_AHEAD, text, end).lookingAt();
    }

    /** One group of three behind a full stop is French for thousands and English for three decimals. */
    private static List<BigDecimal> values(Matcher number) {
        String word = number.group("word");
        if (word != null) {
            return List.of(BigDecimal.valueOf(WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 1)));
        }
        String whole = number.group("whole");
        String digits = whole.replaceAll("\\D", "");
        String part = number.group("part");
        BigDecimal value = new BigDecimal(part == null ? digits : digits + '.' + part);
        return part == null && whole.indexOf('.') > 0 && whole.indexOf('.') == whole.length() - 4
                ? List.of(value, value.divide(THOUSAND))
                : List.of(value);
    }

    private static boolean isWrittenInSeveralWays(Matcher number, BigDecimal value) {
        String whole = number.group("whole");
        if (whole == null) {
            return false;
        }
        boolean mayBeYear =
                whole.length() == 4 && number.group("part") == null && whole.matches("1[89]\\d\\d|20\\d\\d");
        return value.stripTrailingZeros().scale() > 0 || value.compareTo(THOUSAND) >= 0 && !mayBeYear;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
