package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Published;

/** Dates as values: completed from the day of writing, with seasons, and days named beside another date. */
final class DateValues {

    private static final int LONGEST_MONTH = 31;
    private static final int FIRST_SEASON = 21;
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final Set<String> ARTICLES = Set.of("le", "the");
    private static final Set<String> LINKS = Set.of("of", "de", "en");
    /** « A été en 2025 » is no summer. */
    private static final Set<String> BEFORE_SUMMER =
            Set.of("l", "d", "cet", "un", "en", "debut", "fin", "plein", "prochain");

    private static final Set<String> LAST = Set.of("last", "dernier");

    /** Codes of Extended Date/Time Format (ISO 8601-2:2019, level 1); Christmas is in its month. */
    private static final Map<String, Integer> TIMES_OF_YEAR = Map.ofEntries(
            Map.entry("spring", FIRST_SEASON),
            Map.entry("printemps", FIRST_SEASON),
            Map.entry("summer", FIRST_SEASON + 1),
            Map.entry("ete", FIRST_SEASON + 1),
            Map.entry("autumn", FIRST_SEASON + 2),
            Map.entry("fall", FIRST_SEASON + 2),
            Map.entry("automne", FIRST_SEASON + 2),
            Map.entry("winter", FIRST_SEASON + 3),
            Map.entry("hiver", FIRST_SEASON + 3),
            Map.entry("christmas", MONTHS),
            Map.entry("noel", MONTHS));

    private DateValues() {}

    /**
     * The dates that a text states.
     *
     * @param others its values of other kinds: a bare number beside a date can be a day
     */
    static List<Value> in(Reading reading, @Nullable Published published, List<Value> others) {
        List<Value> dates = new ArrayList<>();
        for (DateMention date : reading.dates()) {
            add(date, reading, published, dates);
        }
        dates.addAll(daysBeside(reading, dates, others));
        return dates;
    }

    private static void add(DateMention date, Reading reading, @Nullable Published published, List<Value> dates) {
        if (date.month() == null && date.year() == null) {
            return;
        }
        int season = date.month() == null ? seasonBefore(date, reading) : -1;
        int month = date.month() != null
                ? date.month()
                : season < 0 ? 0 : TIMES_OF_YEAR.getOrDefault(reading.word(season), 0);
        Integer year = year(date, reading, published);
        int known = year == null ? 0 : year;
        int day = date.day() == null ? 0 : date.day();
        int from = season < 0 ? date.from() : season;
        dates.add(date(known * 10_000L + month * 100L + day, from, date.to()));
        if (date.year() != null) {
            dates.add(new Value(Value.Kind.YEAR, "", BigDecimal.valueOf(known), -1, false, date.from(), date.to()));
        }
    }

    private static Value date(long number, int from, int to) {
        return new Value(Value.Kind.DATE, "", BigDecimal.valueOf(number), -1, false, from, to);
    }

    /** Where a season stands before a year: "the spring of 2031", « à l'été 2025 »; -1 for none. */
    private static int seasonBefore(DateMention year, Reading reading) {
        int before = year.from() - 1;
        int at = LINKS.contains(reading.word(before)) ? before - 1 : before;
        boolean been = reading.word(at).equals("ete") && !BEFORE_SUMMER.contains(reading.word(at - 1));
        return TIMES_OF_YEAR.containsKey(reading.word(at)) && !been ? at : -1;
    }

    /** The year of a date: as stated, or that of the nearest such month to the day of writing; "last May" is before it. */
    static @Nullable Integer year(DateMention date, Reading reading, @Nullable Published published) {
        if (date.year() != null || date.month() == null || published == null) {
            return date.year();
        }
        LocalDate written = published.date();
        int distance = date.month() - written.getMonthValue();
        boolean last = LAST.contains(reading.word(date.from() - 1)) || LAST.contains(reading.word(date.to()));
        if (last) {
            return written.getYear() + (distance > 0 ? -1 : 0);
        }
        return written.getYear() + (distance > MONTHS / 2 ? -1 : distance < -MONTHS / 2 ? 1 : 0);
    }

    /** « Le 8 janvier, et non le 12 »: a bare day is of the month just named. */
    private static List<Value> daysBeside(Reading reading, List<Value> dates, List<Value> others) {
        List<Value> days = new ArrayList<>();
        Value named = dates.stream()
                .filter(value -> value.kind() == Value.Kind.DATE && value.part(2) > 0)
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
        for (Value bare : others) {
            int day = bare.number().intValue();
            boolean article = ARTICLES.contains(reading.word(bare.from() - 1));
            if (bare.kind() == Value.Kind.COUNT && bare.noun() < 0 && article && day >= 1 && day <= LONGEST_MONTH) {
                days.add(dayBeside(named, day, bare.from(), bare.to()));
            }
        }
        return days;
    }

    private static Value dayBeside(Value named, int day, int from, int to) {
        return date(named.number().longValue() + day - named.part(2), from, to);
    }

    /** Whether two dates can be one, as far as both say it; a month can be in a season. */
    static boolean agree(Value one, Value other) {
        for (int i = 0; i < 3; i++) {
            int a = one.part(i);
            int b = other.part(i);
            if (a != 0 && b != 0 && a != b && !(i == 1 && (isIn(a, b) || isIn(b, a)))) {
                return false;
            }
        }
        return true;
    }

    /** Spring is from March to June: the month in which a season ends belongs to both. */
    private static boolean isIn(int month, int season) {
        int first = (season - FIRST_SEASON + 1) * MONTHS_OF_A_SEASON;
        return season >= FIRST_SEASON && month <= MONTHS && (month - first + MONTHS) % MONTHS <= MONTHS_OF_A_SEASON;
    }
}
