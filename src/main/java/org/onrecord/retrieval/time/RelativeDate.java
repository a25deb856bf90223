package org.onrecord.retrieval.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date told by its distance from the day of asking or writing: « hier », "last week", « il y a trois jours ».
 *
 * @param start where it begins in the folded text
 * @param end where it ends
 */
record RelativeDate(Period period, int start, int end) {

    private record Rule(Pattern pattern, BiFunction<Matcher, LocalDate, Period> period) {}

    private static Rule rule(String regex, BiFunction<Matcher, LocalDate, Period> period) {
        return new Rule(Pattern.compile("\\b(?:" + regex + ")\\b"), period);
    }

    private static final String UNIT = "(?<unit>jours?|semaines?|mois|ans?|annees?|days?|weeks?|months?|years?)";

    /** Ordered: a longer expression stands before one that is part of it. */
    private static final List<Rule> RULES = List.of(
            rule("avant[- ]hier|(?:the )?day before yesterday", (m, today) -> Period.day(today.minusDays(2))),
            rule("hier|yesterday", (m, today) -> Period.day(today.minusDays(1))),
            rule("aujourd['’]hui|today", (m, today) -> Period.day(today)),
            rule("(?:le )?(?:week-?end) (?:dernier|passe)|(?:last|past) weekend", (m, today) -> weekend(today)),
            rule("(?:la )?semaine (?:derniere|passee)|last week", (m, today) -> Period.week(today.minusWeeks(1))),
            rule("cette semaine|this week", (m, today) -> Period.week(today)),
            rule(
                    "(?:le )?mois (?:dernier|passe)|last month",
                    (m, today) -> Period.month(YearMonth.from(today).minusMonths(1))),
            rule("ce mois(?:-ci)?|this month", (m, today) -> Period.month(YearMonth.from(today))),
            rule(
                    "l['’]an(?:nee)? (?:dernier|derniere|passe|passee)|last year",
                    (m, today) -> Period.year(today.getYear() - 1)),
            rule("cette annee|this year", (m, today) -> Period.year(today.getYear())),
            rule(
                    "(?<day>" + DateTerms.WEEKDAY + ") (?:dernier|passe)|last (?<jour>" + DateTerms.WEEKDAY + ")",
                    (m, today) -> Period.day(
                            today.with(TemporalAdjusters.previous(weekday(m.group("day"), m.group("jour")))))),
            rule(
                    "il y a (?<fr>" + DateTerms.NUMBER + ") " + UNIT + "|(?<en>" + DateTerms.NUMBER
                            + ") (?<units>days?|weeks?|months?|years?) ago",
                    (m, today) -> ago(today, m)),
            rule(
                    "(?:ces|les|the (?:last|past)) (?<n>" + DateTerms.NUMBER + ") (?:derniers? |dernieres? )?" + UNIT,
                    (m, today) -> new Period(minus(today, DateTerms.value(m.group("n")), m.group("unit")), today)),
            rule(
                    "(?<day>" + DateTerms.WEEKDAY + ")",
                    (m, today) -> Period.day(
                            today.with(TemporalAdjusters.previousOrSame(DateTerms.WEEKDAYS.get(m.group("day")))))));

    /** All such dates of a text, seen from {@code today}. */
    static List<RelativeDate> in(String folded, LocalDate today) {
        List<RelativeDate> dates = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(folded);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                if (dates.stream().noneMatch(other -> start < other.end && other.start < end)) {
                    dates.add(new RelativeDate(rule.period().apply(matcher, today), start, end));
                }
            }
        }
        return dates;
    }

    private static DayOfWeek weekday(String one, String other) {
        return DateTerms.WEEKDAYS.get(one == null ? other : one);
    }

    private static Period weekend(LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        return new Period(sunday.minusDays(1), sunday);
    }

    /** A span of days round the moment, since nobody counts exactly: a tenth of the way, at least a day for weeks. */
    private static Period ago(LocalDate today, Matcher m) {
        String number = m.group("fr") == null ? m.group("en") : m.group("fr");
        String unit = m.group("fr") == null ? m.group("units") : m.group("unit");
        LocalDate then = minus(today, DateTerms.value(number), unit);
        if (unit.startsWith("j") || unit.startsWith("d")) {
            return Period.day(then);
        }
        if (unit.startsWith("s") || unit.startsWith("w")) {
            return Period.week(then);
        }
        return unit.startsWith("mo") ? Period.month(YearMonth.from(then)) : Period.year(then.getYear());
    }

    private static LocalDate minus(LocalDate today, int number, String unit) {
        if (unit.startsWith("j") || unit.startsWith("d")) {
            return today.minusDays(number);
        }
        if (unit.startsWith("s") || unit.startsWith("w")) {
            return today.minusWeeks(number);
        }
        return unit.startsWith("mo") ? today.minusMonths(number) : today.minusYears(number);
    }
}
