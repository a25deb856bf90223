package org.onrecord.answer.gate.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Number words of both languages, folded. « un », "one" and "a" are left out: they are articles first. */
final class NumberWords {

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, Long> MAGNITUDES = Map.ofEntries(
            Map.entry("mille", 1_000L),
            Map.entry("thousand", 1_000L),
            Map.entry("k", 1_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("milliard", 1_000_000_000L),
            Map.entry("milliards", 1_000_000_000L),
            Map.entry("mds", 1_000_000_000L),
            Map.entry("md", 1_000_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L),
            Map.entry("billions", 1_000_000_000L),
            Map.entry("trillions", 1_000_000_000_000L));

    static {
        String[] lists = {
            "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen twenty",
            "zero deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
        };
        for (String list : lists) {
            int value = 0;
            for (String word : list.split(" ")) {
                SMALL.put(word, value);
                value += value == 0 ? 2 : 1;
            }
        }
        String[] tens = {"vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"};
        String[] englishTens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
            SMALL.put(englishTens[i], 20 + 10 * i);
        }
        SMALL.put("vingts", 20);
        SMALL.put("dozen", 12);
        SMALL.put("douzaine", 12);
        SMALL.put("dizaine", 10);
        SMALL.put("decade", 10);
        SMALL.put("decennie", 10);
        SMALL.put("quinzaine", 15);
        SMALL.put("centaine", 100);
        String[] ordinals =
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
        String[] rangs =
                ("premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme"
                                + " douzieme")
                        .split(" ");
        for (int i = 0; i < ordinals.length; i++) {
            ORDINALS.put(ordinals[i], i + 1);
            ORDINALS.put(rangs[i], i + 1);
        }
        ORDINALS.put("premiere", 1);
        ORDINALS.put("seconde", 2);
    }

    private NumberWords() {}

    static @Nullable Integer small(String folded) {
        return SMALL.get(folded);
    }

    static @Nullable Integer ordinal(String folded) {
        return ORDINALS.get(folded);
    }

    static @Nullable BigDecimal magnitude(String folded) {
        Long value = MAGNITUDES.get(folded);
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** The magnitude of « de 310 à 455 millions », said once for both; null when it is not. */
    static @Nullable BigDecimal shared(List<Token> tokens, int from, int end) {
        if (end + 2 >= tokens.size() || from == 0) {
            return null;
        }
        String before = tokens.get(from - 1).folded();
        boolean pair = before.equals("from") && tokens.get(end).folded().equals("to")
                || before.equals("de") && tokens.get(end).surface().equals("à");
        return pair && tokens.get(end + 1).isNumber()
                ? magnitude(tokens.get(end + 2).folded())
                : null;
    }

    static boolean isHundred(String folded) {
        return folded.equals("hundred") || folded.equals("cent") || folded.equals("cents");
    }

    /** The value of a Roman numeral up to 39, or -1. */
    static int roman(String surface) {
        if (!surface.matches("X{0,3}(?:IX|IV|V?I{0,3})")) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < surface.length(); i++) {
            int digit = digit(surface.charAt(i));
            value += i + 1 < surface.length() && digit(surface.charAt(i + 1)) > digit ? -digit : digit;
        }
        return value;
    }

    private static int digit(char c) {
        return c == 'X' ? 10 : c == 'V' ? 5 : 1;
    }
}
