package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Ratios;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.article.Published;

/**
 * Something that a sentence states and another sentence may state otherwise.
 *
 * @param kind what it is
 * @param unit currency code or measure; empty for what is just counted
 * @param number its size in that unit; for a date year × 10,000 + month × 100 + day, with 0 for what is not said, and 21 to 24
 *     for spring to winter as the month; for an hour minutes after midnight
 * @param noun position of the word counted, -1 for none
 * @param rough whether it is told as near, at least or at most that, or as a fraction
 * @param from position of its first token
 * @param to one past its last token
 */
record Value(Kind kind, String unit, BigDecimal number, int noun, boolean rough, int from, int to) {

    private static final Map<String, Pattern> CURRENCIES = Map.of(
            "EUR", Development.pattern("€|\\beuros?\\b"),
            "GBP", Development.pattern("£|\\bpounds\\b|\\blivres\\b"),
            "USD", Development.pattern("\\$|\\bdollars?\\b"),
            "CHF", Development.pattern("\\bfrancs\\b"));

    /** Kinds of value; those of one kind can be compared. */
    enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        DATE,
        YEAR,
        HOUR
    }

    /** Of a year. */
    static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Figures for one thing are seldom further apart. */
    private static final BigDecimal FAR_APART = BigDecimal.TEN;

    /** "Some 60,000" may be 61,200, and a third 33 per cent. */
    private static final BigDecimal NEARLY = new BigDecimal("0.04");

    private static final Pattern RESULT = Pattern.compile("\\d[–-]\\d");
    private static final String PART = "part";
    private static final Set<String> BEFORE_COUNTED =
            Set.of("de", "d", "des", "of", "the", "other", "autres", "more", "new", "such");

    /** The values that a text states; dates in part or relative are completed from {@code published}. */
    static List<Value> in(Reading reading, @Nullable Published published) {
        List<Value> hours = Hours.in(reading);
        List<Value> values = new ArrayList<>();
        for (Figure figure : reading.figures()) {
            Value value = of(figure, reading, hours);
            if (value != null) {
                values.add(value);
            }
        }
        for (Ratios.Ratio ratio : reading.ratios()) {
            values.add(new Value(Kind.PERCENT, PART, ratio.perCent(), -1, true, ratio.from(), ratio.to()));
        }
        values.addAll(hours);
        values.addAll(DateValues.in(reading, published, values));
        return values;
    }

    private static @Nullable Value of(Figure figure, Reading reading, List<Value> hours) {
        if (figure.unit().equals("ordinal")) {
            return null;
        }
        if (figure.unit().equals("%")) {
            return value(Kind.PERCENT, "%", figure, figure.value(), -1);
        }
        if (figure.unit().length() == 3) {
            return value(Kind.MONEY, figure.unit(), figure, figure.value(), -1);
        }
        if (Hours.isPartOfOne(reading, figure, hours) || isResult(reading, figure)) {
            return null;
        }
        Measure measure = Measure.behind(figure, reading);
        int noun = noun(reading.tokens(), figure);
        return measure == null
                ? value(Kind.COUNT, "", figure, figure.value(), noun)
                : new Value(
                        Kind.COUNT,
                        measure.unit(),
                        figure.value().multiply(measure.factor()),
                        noun,
                        measure.isConverted() || figure.bound() != Figure.Bound.EXACT,
                        figure.from(),
                        figure.to());
    }

    /** "3–1". */
    private static boolean isResult(Reading reading, Figure figure) {
        int from = reading.tokens().get(figure.from()).start();
        int to = reading.tokens().get(figure.to() - 1).end();
        return RESULT.matcher(reading.text()
                        .substring(
                                Math.max(0, from - 2), Math.min(reading.text().length(), to + 2)))
                .find();
    }

    private static Value value(Kind kind, String unit, Figure figure, BigDecimal number, int noun) {
        boolean rough = figure.bound() != Figure.Bound.EXACT;
        return new Value(kind, unit, number, noun, rough, figure.from(), figure.to());
    }

    /** The word counted, -1 where other words than "of" stand before it: « 185 pour cette année ». */
    private static int noun(List<Token> tokens, Figure figure) {
        for (int i = figure.to(); i < figure.noun(); i++) {
            if (!BEFORE_COUNTED.contains(tokens.get(i).folded())) {
                return -1;
            }
        }
        return figure.noun();
    }

    /** Whether the other can be set beside this one. */
    boolean isComparable(Value other) {
        return kind == other.kind
                && (unit.equals(other.unit) || kind == Kind.PERCENT)
                && !(kind == Kind.DATE && isCoarser(other));
    }

    /** "A third": good to agree with a figure, too coarse to differ from one. */
    boolean isFraction() {
        return unit.equals(PART);
    }

    boolean isDate() {
        return kind == Kind.DATE || kind == Kind.YEAR;
    }

    /** Whether it says when: any two may be of one thing, however far apart. */
    private boolean isTime() {
        return isDate() || kind == Kind.HOUR;
    }

    /** The same as an amount of {@code currency}. */
    Value asMoney(String currency) {
        return new Value(Kind.MONEY, currency, number, -1, rough, from, to);
    }

    /** The same as an age in years, which are measured in months. */
    Value asAge() {
        return new Value(kind, "month", number.multiply(MONTHS), -1, rough, from, to);
    }

    /** Whether a question that states {@code other} says it: "in winter 2026" says no day of it. */
    boolean isSaidBy(Value other) {
        return equalsInValue(other) && !(kind == Kind.DATE && part(2) > 0 && other.part(2) == 0);
    }

    /** The smaller of both beside the larger, 0 to 1. */
    double ratio(Value other) {
        double larger = number.max(other.number).doubleValue();
        return larger == 0 ? 1 : number.min(other.number).doubleValue() / larger;
    }

    /** Whether both can be figures for one thing. */
    boolean mayBeFor(Value other) {
        if (!isComparable(other)) {
            return false;
        }
        BigDecimal smaller = number.min(other.number);
        BigDecimal larger = number.max(other.number);
        return isTime() || smaller.multiply(FAR_APART).compareTo(larger) >= 0;
    }

    private boolean isCoarser(Value other) {
        return part(1) == 0 && part(2) == 0 && other.part(1) > 0 || other.part(1) == 0 && part(1) > 0;
    }

    /** Of a date: the year for 0, the month for 1, the day for 2. */
    int part(int which) {
        int whole = number.intValue();
        return which == 0 ? whole / 10_000 : which == 1 ? whole / 100 % 100 : whole % 100;
    }

    /** Whether both say the same, as far as both say it. */
    boolean equalsInValue(Value other) {
        if (!isComparable(other)) {
            return false;
        }
        if (kind == Kind.DATE) {
            return DateValues.agree(this, other);
        }
        if (rough || other.rough) {
            BigDecimal apart = number.subtract(other.number).abs();
            return apart.compareTo(number.max(other.number).multiply(NEARLY)) <= 0;
        }
        return number.compareTo(other.number) == 0;
    }

    /** The counted word, null for none. */
    @Nullable
    Token counted(Reading reading) {
        return noun < 0 ? null : Objects.requireNonNull(reading.tokens().get(noun));
    }

    /** The one currency that a text names; empty for none or several. */
    static String currency(String text) {
        List<String> named = CURRENCIES.entrySet().stream()
                .filter(currency -> currency.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.get(0) : "";
    }
}
