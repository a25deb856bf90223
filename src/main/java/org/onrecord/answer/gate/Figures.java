package org.onrecord.answer.gate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a text states, as plain values: "1.5 billion", « 1,5 milliard » and "1 500 millions" are one. */
final class Figures {

    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, BigDecimal> MAGNITUDES = Map.of(
            "mille", BigDecimal.valueOf(1_000),
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "milliard", BigDecimal.valueOf(1_000_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "hundred", BigDecimal.valueOf(100),
            "cent", BigDecimal.valueOf(100));
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:[,.]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?|\\p{L}+)"
                    + "(?:[ \\u00a0\\u202f-]?(mille|thousand|millions?|milliards?|billions?|hundred|cents?)\\b)?");

    static {
        String[] french =
                ("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
                                + " dix-sept dix-huit dix-neuf vingt")
                        .split(" ");
        String[] english =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen twenty")
                        .split(" ");
        for (int i = 2; i <= 20; i++) {
            WORDS.put(french[i], i);
            WORDS.put(english[i], i);
        }
        String[] tens = "trente quarante cinquante soixante".split(" ");
        String[] englishTens = "thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], 30 + 10 * i);
        }
        for (int i = 0; i < englishTens.length; i++) {
            WORDS.put(englishTens[i], 30 + 10 * i);
        }
    }

    private Figures() {}

    /** Every number in {@code text}; small number words included, "one" and « un » left out since they are also articles. */
    static Set<BigDecimal> in(String text) {
        Set<BigDecimal> found = new HashSet<>();
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Matcher matcher = NUMBER.matcher(folded);
        while (matcher.find()) {
            BigDecimal value = value(matcher.group(1));
            String magnitude = matcher.group(2);
            if (value == null
                    && MAGNITUDES.containsKey(matcher.group(1))
                    && matcher.group(1).length() > 4) {
                value = MAGNITUDES.get(matcher.group(1));
            }
            if (value != null) {
                BigDecimal factor = magnitude == null ? BigDecimal.ONE : MAGNITUDES.get(magnitude.replaceAll("s$", ""));
                found.add(value.multiply(factor).stripTrailingZeros());
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal value(String written) {
        if (!Character.isDigit(written.charAt(0))) {
            Integer word = WORDS.get(written);
            return word == null ? null : BigDecimal.valueOf(word);
        }
        String digits = written.replaceAll("[ \\u00a0\\u202f]", "");
        if (digits.matches("\\d{1,3}(?:[,.]\\d{3})+")) {
            digits = digits.replaceAll("[,.]", "");
        }
        digits = digits.replace(',', '.');
        int dots = digits.length() - digits.replace(".", "").length();
        if (dots > 1) {
            int last = digits.lastIndexOf('.');
            digits = digits.substring(0, last).replace(".", "") + digits.substring(last);
        }
        return new BigDecimal(digits);
    }
}
