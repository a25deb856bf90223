package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Token;

/**
 * A word that measures instead of counting.
 *
 * @param unit the common unit of its kind
 * @param factor how many of those it is
 */
record Measure(String unit, BigDecimal factor) {

    private static final Map<String, Measure> KNOWN = new HashMap<>();
    private static final Set<String> PER = Set.of("an", "per", "par", "a");
    private static final Set<String> HOUR = Set.of("h", "hour", "heure");

    static {
        add("metre", "1", "metre meter");
        add("metre", "1000", "kilometre kilometer km");
        add("metre", "0.01", "centimetre cm");
        add("metre", "1609.34", "mile");
        add("km/h", "1", "kph");
        add("km/h", "1.60934", "mph");
        add("minute", "1", "minute");
        add("minute", "60", "hour heure");
        add("day", "1", "jour day");
        add("day", "7", "semaine week");
        add("month", "1", "mois month");
        add("month", "12", "an annee year");
        add("hectare", "1", "hectare ha");
        add("hectare", "0.404686", "acre");
        add("litre", "1", "litre liter");
        add("litre", "100", "hectolitre");
        add("kilogram", "1", "kilo kilogram kilogramme kg");
        add("kilogram", "1000", "tonne ton");
        add("megawatt", "1", "megawatt mw");
        add("megawatt", "1000", "gigawatt gw");
        add("gigawatthour", "1", "gigawattheure gwh");
        add("degree", "1", "degre degree");
    }

    private static void add(String unit, String factor, String words) {
        for (String word : words.split(" ")) {
            KNOWN.put(word, new Measure(unit, new BigDecimal(factor)));
        }
    }

    /** The measure that stands at {@code at}, null for none. */
    static @Nullable Measure at(List<Token> tokens, int at) {
        String word = tokens.get(at).folded();
        Measure measure = KNOWN.getOrDefault(word, KNOWN.get(word.replaceAll("s$", "")));
        boolean perHour = measure != null
                && measure.unit().equals("metre")
                && (isHour(tokens, at + 1)
                        || at + 2 < tokens.size()
                                && PER.contains(tokens.get(at + 1).folded())
                                && isHour(tokens, at + 2));
        return perHour ? new Measure("km/h", measure.factor().movePointLeft(3)) : measure;
    }

    /** Whether its unit is of another system than the common one: "14 miles" are 22 kilometres. */
    boolean isConverted() {
        return factor.stripTrailingZeros().precision() > 2;
    }

    private static boolean isHour(List<Token> tokens, int at) {
        return at < tokens.size() && HOUR.contains(tokens.get(at).folded());
    }
}
