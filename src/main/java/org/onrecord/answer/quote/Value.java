package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.article.Published;

/**
 * Something that a sentence states and another sentence may state otherwise.
 *
 * @param kind what it is
 * @param unit currency code or measure; empty for what is just counted
 * @param number its size in that unit; for a date year × 10,000 + month × 100 + day, with 0 for what is not said
 * @param noun position of the word counted, -1 for none
 * @param from position of its first token
 * @param to one past its last token
 */
record Value(Kind kind, String unit, BigDecimal number, int noun, int from, int to) {

    /** Kinds of value; those of one kind can be compared. */
    enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        DATE,
        YEAR
    }

    /** Measures in their smallest common unit. */
    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            Map.entry("metre", new Measure("metre", "1")),
            Map.entry("meter", new Measure("metre", "1")),
            Map.entry("kilometre", new Measure("metre", "1000")),
            Map.entry("kilometer", new Measure("metre", "1000")),
            Map.entry("km", new Measure("metre", "1000")),
            Map.entry("centimetre", new Measure("metre", "0.01")),
            Map.entry("mile", new Measure("metre", "1609.34")),
            Map.entry("minute", new Measure("minute", "1")),
            Map.entry("hour", new Measure("minute", "60")),
            Map.entry("heure", new Measure("minute", "60")),
            Map.entry("jour", new Measure("day", "1")),
            Map.entry("day", new Measure("day", "1")),
            Map.entry("semaine", new Measure("day", "7")),
            Map.entry("week", new Measure("day", "7")),
            Map.entry("mois", new Measure("month", "1")),
            Map.entry("month", new Measure("month", "1")),
            Map.entry("an", new Measure("month", "12")),
            Map.entry("annee", new Measure("month", "12")),
            Map.entry("year", new Measure("month", "12")),
            Map.entry("hectare", new Measure("hectare", "1")),
            Map.entry("tonne", new Measure("tonne", "1")),
            Map.entry("megawatt", new Measure("megawatt", "1")),
            Map.entry("gigawattheure", new Measure("gigawatthour", "1")));

    /** Figures for one thing are seldom further apart. */
    private static final BigDecimal FAR_APART = BigDecimal.valueOf(4);

    private static final Set<String> NOT_COUNTED = Set.of("heures", "h", "am", "pm");

    private record Measure(String unit, BigDecimal factor) {
        Measure(String unit, String factor) {
            this(unit, new BigDecimal(factor));
        }
    }

    /** The values that a text states; dates in part or relative are completed from {@code published}. */
    static List<Value> in(Reading reading, @Nullable Published published) {
        List<Value> values = new ArrayList<>();
        for (Figure figure : reading.figures()) {
            Value value = of(figure, reading);
            if (value != null) {
                values.add(value);
            }
        }
        for (DateMention date : reading.dates()) {
            dates(date, published, values);
        }
        values.addAll(daysBeside(reading, values));
        return values;
    }

    /** « Le 8 janvier, et non le 12 »: a bare number that is a day of the month just named. */
    private static List<Value> daysBeside(Reading reading, List<Value> values) {
        List<Value> days = new ArrayList<>();
        for (Value date : values) {
            for (Value bare : values) {
                int day = bare.number().intValue();
                boolean article = bare.from() > 0
                        && Set.of("le", "the")
                                .contains(reading.tokens().get(bare.from() - 1).folded());
                if (date.kind() == Kind.DATE
                        && date.part(2) > 0
                        && bare.kind() == Kind.COUNT
                        && bare.noun() < 0
                        && article
                        && day >= 1
                        && day <= 31) {
                    BigDecimal number = date.number().add(BigDecimal.valueOf(day - date.part(2)));
                    days.add(new Value(Kind.DATE, "", number, -1, bare.from(), bare.to()));
                }
            }
        }
        return days;
    }

    private static @Nullable Value of(Figure figure, Reading reading) {
        if (figure.unit().equals("ordinal")) {
            return null;
        }
        if (figure.unit().equals("%")) {
            return new Value(Kind.PERCENT, "%", figure.value(), figure.noun(), figure.from(), figure.to());
        }
        if (figure.unit().length() == 3) {
            return new Value(Kind.MONEY, figure.unit(), figure.value(), figure.noun(), figure.from(), figure.to());
        }
        if (figure.noun() < 0) {
            return new Value(Kind.COUNT, "", figure.value(), -1, figure.from(), figure.to());
        }
        String noun = reading.tokens().get(figure.noun()).folded();
        if (NOT_COUNTED.contains(noun)) {
            return null;
        }
        Measure measure = figure.noun() == figure.to()
                ? MEASURES.getOrDefault(noun, MEASURES.get(noun.replaceAll("s$", "")))
                : null;
        return measure == null
                ? new Value(Kind.COUNT, "", figure.value(), figure.noun(), figure.from(), figure.to())
                : new Value(
                        Kind.COUNT,
                        measure.unit(),
                        figure.value().multiply(measure.factor()),
                        figure.noun(),
                        figure.from(),
                        figure.to());
    }

    private static void dates(DateMention date, @Nullable Published published, List<Value> values) {
        if (date.month() == null && date.year() == null) {
            return;
        }
        int month = date.month() == null ? 0 : date.month();
        Integer year = date.year();
        if (year == null && published != null) {
            year = nearest(published.date(), month);
        }
        int known = year == null ? 0 : year;
        int day = date.day() == null ? 0 : date.day();
        values.add(new Value(
                Kind.DATE, "", BigDecimal.valueOf(known * 10_000L + month * 100L + day), -1, date.from(), date.to()));
        if (date.year() != null) {
            values.add(new Value(Kind.YEAR, "", BigDecimal.valueOf(known), -1, date.from(), date.to()));
        }
    }

    private static Integer nearest(LocalDate written, int month) {
        int distance = month - written.getMonthValue();
        return written.getYear() + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
    }

    /** Whether the other can be set beside this one. */
    boolean isComparable(Value other) {
        return kind == other.kind && unit.equals(other.unit) && !(kind == Kind.DATE && isCoarser(other));
    }

    boolean isDate() {
        return kind == Kind.DATE || kind == Kind.YEAR;
    }

    /** Whether both can be figures for one thing. */
    boolean mayBeFor(Value other) {
        if (!isComparable(other)) {
            return false;
        }
        BigDecimal smaller = number.min(other.number);
        BigDecimal larger = number.max(other.number);
        return isDate() || smaller.multiply(FAR_APART).compareTo(larger) >= 0;
    }

    private boolean isCoarser(Value other) {
        return part(1) == 0 && part(2) == 0 && other.part(1) > 0 || other.part(1) == 0 && part(1) > 0;
    }

    private int part(int which) {
        int whole = number.intValue();
        return which == 0 ? whole / 10_000 : which == 1 ? whole / 100 % 100 : whole % 100;
    }

    /** Whether both say the same, as far as both say it. */
    boolean equalsInValue(Value other) {
        if (!isComparable(other)) {
            return false;
        }
        if (kind == Kind.DATE) {
            for (int i = 0; i < 3; i++) {
                if (part(i) != 0 && other.part(i) != 0 && part(i) != other.part(i)) {
                    return false;
                }
            }
            return true;
        }
        return number.compareTo(other.number) == 0;
    }

    /** The counted word, null for none. */
    @Nullable
    Token counted(Reading reading) {
        return noun < 0 ? null : Objects.requireNonNull(reading.tokens().get(noun));
    }
}
