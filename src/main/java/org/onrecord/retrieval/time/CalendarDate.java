package org.onrecord.retrieval.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written: « 18 septembre 2026 », "May 20", "in March", « en 2024 ». What it leaves out is completed from
 * another date: the latest such day or month that is not after it.
 *
 * @param year null when not written
 * @param month null when only a year is
 * @param day null when only month or year are
 * @param start where it begins in the folded text
 * @param end where it ends
 */
record CalendarDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        int start,
        int end) {

    private static final String YEAR = "(?:19|20)\\d{2}(?![\\d.,]\\d|\\d)";

    private static final Pattern WRITTEN = Pattern.compile("\\b(?<iso>\\d{4}-\\d{2}-\\d{2})\\b"
            + "|\\b(?<numeric>\\d{1,2}/\\d{1,2}/\\d{4})\\b"
            + "|\\b(?:(?<day>\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?)?(?<month>" + DateTerms.MONTH + ")\\b"
            + "(?:\\s+(?<after>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]))?"
            + "(?:,?\\s+(?:of\\s+|de\\s+)?(?<year>" + YEAR + "))?"
            + "|\\b(?<bare>" + YEAR + ")\\b");

    /** Before a month without day or year, lest "may" and "march" be taken for one. */
    private static final Pattern BEFORE_A_MONTH = Pattern.compile(
            "(?:\\b(?:en|in|de|of|since|depuis|by|until|before|avant|after|apres|early|late|mid|fin|debut|mi|last|this"
                    + "|between|entre|and|et|to|a|from|mois de|during|courant)|d['’])[\\s-]*$");

    /** All dates of a text, in its order. */
    static List<CalendarDate> in(String folded) {
        List<CalendarDate> dates = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(folded);
        while (matcher.find()) {
            CalendarDate date = read(matcher, folded);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static @Nullable CalendarDate read(Matcher m, String folded) {
        if (m.group("iso") != null) {
            String[] parts = m.group("iso").split("-");
            return of(parts[0], parts[1], parts[2], m);
        }
        if (m.group("numeric") != null) {
            String[] parts = m.group("numeric").split("/");
            return of(parts[2], parts[1], parts[0], m);
        }
        if (m.group("bare") != null) {
            return of(m.group("bare"), null, null, m);
        }
        String day = m.group("day") == null ? m.group("after") : m.group("day");
        String month = Integer.toString(DateTerms.MONTHS.get(m.group("month")));
        boolean alone = day == null && m.group("year") == null;
        return alone && !BEFORE_A_MONTH.matcher(folded.substring(0, m.start())).find()
                ? null
                : of(m.group("year"), month, day, m);
    }

    private static CalendarDate of(
            @Nullable String year, @Nullable String month, @Nullable String day, Matcher matcher) {
        return new CalendarDate(number(year), number(month), number(day), matcher.start(), matcher.end());
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    CalendarDate inYear(@Nullable Integer other) {
        return new CalendarDate(other, month, day, start, end);
    }

    /** The days meant, seen from {@code reference}; null when there is no such date. */
    @Nullable
    Period period(LocalDate reference) {
        try {
            if (month == null) {
                return year == null ? null : Period.year(year);
            }
            if (day == null) {
                YearMonth latest = YearMonth.of(year == null ? reference.getYear() : year, month);
                boolean future = year == null && latest.isAfter(YearMonth.from(reference));
                return Period.month(future ? latest.minusYears(1) : latest);
            }
            LocalDate latest = LocalDate.of(year == null ? reference.getYear() : year, month, day);
            return Period.day(year == null && latest.isAfter(reference) ? latest.minusYears(1) : latest);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
