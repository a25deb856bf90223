package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/**
 * A word that measures instead of counting.
 *
 * @param unit the common unit of its kind
 * @param factor how many of those it is
 */
record Measure(String unit, BigDecimal factor) {

    private static final Map<String, Measure> KNOWN = new HashMap<>();

    /** Of two words, in the order of either language. */
    private static final Map<String, Measure> TOGETHER = Map.of(
            "cubic metre", new Measure("litre", new BigDecimal("1000")),
            "cubic meter", new Measure("litre", new BigDecimal("1000")),
            "cube metre", new Measure("litre", new BigDecimal("1000")),
            "square metre", new Measure("hectare", new BigDecimal("0.0001")),
            "square meter", new Measure("hectare", new BigDecimal("0.0001")),
            "carre metre", new Measure("hectare", new BigDecimal("0.0001")),
            "square kilometre", new Measure("hectare", new BigDecimal("100")),
            "carre kilometre", new Measure("hectare", new BigDecimal("100")),
            "nautical mile", new Measure("metre", new BigDecimal("1852")),
            "nautique mille", new Measure("metre", new BigDecimal("1852")));

    /** Ways to ask for a measure, the narrow ones first, and the units that answer. */
    private static final List<Map.Entry<Pattern, Set<String>>> ASKED = List.of(
            asked("vitesse|speed|how fast", "km/h"),
            asked("surface|superficie|area|how much (?:land|forest|woodland|heath|scrub|vineyard|marsh)", "hectare"),
            asked(
                    "hauteur|height|how (?:high|tall|deep|wide)|longueur|length|largeur|width|distance|how far|profondeur"
                            + "|(?:longue?|large|haute?|profonde?) de combien",
                    "metre"),
            asked(
                    "volume|quantité|débit|how much (?:water|rain|oil|fuel|petrol|diesel|gas|solvent|acid|milk|wine|beer|liquid|sewage|paint)",
                    "litre kilogram"),
            asked(
                    "température|temperature|il (?:a fait|faisait|fera) combien|how (?:hot|cold|warm)|thermomètre|thermometer",
                    "degree"),
            asked("how long (?:is|was|are|were) (?:the|a|an|its?|their)", "metre minute day month"),
            asked("how long|combien de temps", "minute day month"),
            asked("poids|weigh\\p{L}*|pèse\\p{L}*", "kilogram"));

    private static final Pattern DEGREES = Pattern.compile("[\\s\\u00a0\\u202f]?(?:°|C\\b)");
    /** « 38 millions de mètres cubes ». */
    private static final Set<String> LINKS = Set.of("de", "d", "of");

    private static final Set<String> PER = Set.of("an", "per", "par", "a");
    private static final Set<String> HOUR = Set.of("h", "hour", "heure");

    static {
        add("metre", "1", "metre meter");
        add("metre", "1000", "kilometre kilometer km");
        add("metre", "0.01", "centimetre cm");
        add("metre", "1609.34", "mile");
        add("metre", "0.0254", "inch inche");
        add("metre", "0.3048", "foot feet");
        add("metre", "0.9144", "yard");
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
        add("litre", "1000", "m3");
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

    private static Map.Entry<Pattern, Set<String>> asked(String words, String units) {
        return Map.entry(
                Pattern.compile("\\b(?:" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS), Set.of(units.split(" ")));
    }

    /** The units that answer a question in small letters; empty where it asks for no measure. */
    static Set<String> asked(String question) {
        return ASKED.stream()
                .filter(entry -> entry.getKey().matcher(question).find())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    /** What a figure is measured in, null where it only counts: the word just behind it, or a sign. */
    static @Nullable Measure behind(Figure figure, Reading reading) {
        List<Token> tokens = reading.tokens();
        int end = tokens.get(figure.to() - 1).end();
        if (DEGREES.matcher(reading.text()).region(end, reading.text().length()).lookingAt()) {
            return KNOWN.get("degree");
        }
        boolean linked = LINKS.contains(reading.word(figure.to()));
        return figure.noun() == (linked ? figure.to() + 1 : figure.to()) ? at(tokens, figure.noun()) : null;
    }

    /** The measure that stands at {@code at}, null for none. */
    private static @Nullable Measure at(List<Token> tokens, int at) {
        String word = singular(tokens, at);
        String next = singular(tokens, at + 1);
        Measure together = TOGETHER.getOrDefault(word + ' ' + next, TOGETHER.get(next + ' ' + word));
        if (together != null) {
            return together;
        }
        Measure measure = KNOWN.get(word);
        boolean perHour = measure != null
                && measure.unit().equals("metre")
                && (isHour(tokens, at + 1)
                        || at + 2 < tokens.size()
                                && PER.contains(tokens.get(at + 1).folded())
                                && isHour(tokens, at + 2));
        return perHour ? new Measure("km/h", measure.factor().movePointLeft(3)) : measure;
    }

    private static String singular(List<Token> tokens, int at) {
        String word = at < tokens.size() ? tokens.get(at).folded() : "";
        return KNOWN.containsKey(word) ? word : word.replaceAll("s$", "");
    }

    /** Whether its unit is of another system than the common one: "14 miles" are 22 kilometres. */
    boolean isConverted() {
        return factor.stripTrailingZeros().precision() > 2;
    }

    private static boolean isHour(List<Token> tokens, int at) {
        return at < tokens.size() && HOUR.contains(tokens.get(at).folded());
    }
}
