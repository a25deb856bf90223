package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
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
 * @param number its size in that unit; for a date year × 10,000 + month × 100 + day, with 0 for what is not said
 * @param noun position of the word counted, -1 for none
 * @param rough whether it is told as near, at least or at most that, or as a fraction
 * @param from position of its first token
 * @param to one past its last token
 */
record Value(Kind kind, String unit, BigDecimal number, int noun, boolean rough, int from, int to) {

    /** Kinds of value; those of one kind can be compared. */
    enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        DATE,
        YEAR
    }

    /** Figures for one thing are seldom further apart. */
    private static final BigDecimal FAR_APART = BigDecimal.valueOf(4);

    /** "Some 60,000" may be 61,200, and a third 33 per cent. */
    private static final BigDecimal NEARLY = new BigDecimal("0.04");

    private static final Pattern RESULT = Pattern.compile("\\d[–-]\\d");
    private static final String PART = "part";
    private static final int LONGEST_MONTH = 31;
    private static final Set<String> ARTICLES = Set.of("le", "the");
    private static final Set<String> HOUR = Set.of("h", "heures", "am", "pm");
    private static final Set<String> BEFORE_COUNTED =
            Set.of("de", "d", "des", "of", "the", "other", "autres", "more", "new", "such");

    /** The values that a text states; dates in part or relative are completed from {@code published}. */
    static List<Value> in(Reading reading, @Nullable Published published) {
        List<Value> values = new ArrayList<>();
        for (Figure figure : reading.figures()) {
            Value value = of(figure, reading);
            if (value != null) {
                values.add(value);
            }
        }
        for (Ratios.Ratio ratio : reading.ratios()) {
            values.add(new Value(Kind.PERCENT, PART, ratio.perCent(), -1, true, ratio.from(), ratio.to()));
        }
        for (DateMention date : reading.dates()) {
            dates(date, published, values);
        }
        values.addAll(daysBeside(reading, values));
        return values;
    }

    /** « Le 8 janvier, et non le 12 »: a bare day is of the month just named. */
    private static List<Value> daysBeside(Reading reading, List<Value> values) {
        List<Value> days = new ArrayList<>();
        Value named = values.stream()
                .filter(value -> value.kind() == Kind.DATE && value.part(2) > 0)
                .findFirst()
                .orElse(null);
        if (named == null) {
            return days;
        }
        for (DateMention date : reading.dates()) {
            if (date.day() != null && date.month() == null && date.year() == null) {
                days.add(dayBeside(named, date.day(), date.from(), date.to()));
            }
        }
        for (Value bare : values) {
            int day = bare.number().intValue();
            boolean article = bare.from() > 0
                    && ARTICLES.contains(reading.tokens().get(bare.from() - 1).folded());
            if (bare.kind() == Kind.COUNT && bare.noun() < 0 && article && day >= 1 && day <= LONGEST_MONTH) {
                days.add(dayBeside(named, day, bare.from(), bare.to()));
            }
        }
        return days;
    }

    private static Value dayBeside(Value named, int day, int from, int to) {
        BigDecimal number = named.number().add(BigDecimal.valueOf(day - named.part(2)));
        return new Value(Kind.DATE, "", number, -1, false, from, to);
    }

    private static @Nullable Value of(Figure figure, Reading reading) {
        if (figure.unit().equals("ordinal")) {
            return null;
        }
        if (figure.unit().equals("%")) {
            return value(Kind.PERCENT, "%", figure, figure.value(), -1);
        }
        if (figure.unit().length() == 3) {
            return value(Kind.MONEY, figure.unit(), figure, figure.value(), -1);
        }
        if (isHour(reading.tokens(), figure) || isResult(reading, figure)) {
            return null;
        }
        Measure measure = figure.noun() == figure.to() ? Measure.at(reading.tokens(), figure.noun()) : null;
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

    /** « 7 h 42 », "8 am". */
    private static boolean isHour(List<Token> tokens, Figure figure) {
        boolean before =
                figure.from() > 0 && HOUR.contains(tokens.get(figure.from() - 1).folded());
        boolean after = figure.to() < tokens.size()
                && HOUR.contains(tokens.get(figure.to()).folded());
        return before || after;
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
                Kind.DATE,
                "",
                BigDecimal.valueOf(known * 10_000L + month * 100L + day),
                -1,
                false,
                date.from(),
                date.to()));
        if (date.year() != null) {
            values.add(new Value(Kind.YEAR, "", BigDecimal.valueOf(known), -1, false, date.from(), date.to()));
        }
    }

    private static Integer nearest(LocalDate written, int month) {
        int distance = month - written.getMonthValue();
        return written.getYear() + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
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
}
