package org.onrecord.answer.gate.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Published;
import org.onrecord.article.Published.Precision;

/**
 * A date as a text states it, in part or relative to the day of writing.
 *
 * @param year as stated, or null
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null
 * @param weekday as stated, or null
 * @param relative distance from the day of writing, or null
 * @param from position of its first token
 * @param to one past its last token
 */
public record DateMention(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday,
        @Nullable Relative relative,
        int from,
        int to) {

    /**
     * "Last week" is one week back.
     *
     * @param unit {@code day}, {@code week}, {@code month}, {@code year}
     * @param count how many units later; negative for the past
     */
    public record Relative(String unit, int count) {}

    /** What the date can be when it was written on {@code published}: several when "Monday" or "in May" leaves a choice. */
    public List<DateMention> resolved(@Nullable Published published) {
        List<DateMention> all = new ArrayList<>();
        all.add(this);
        if (published == null) {
            return all;
        }
        LocalDate written = published.date();
        boolean dayKnown = published.precision().compareTo(Precision.DAY) >= 0;
        boolean monthKnown = published.precision() != Precision.YEAR;
        if (relative != null) {
            relative(relative, written, dayKnown, monthKnown, all);
        } else if (weekday != null && day == null && dayKnown) {
            for (int i = -7; i <= 7; i++) {
                if (written.plusDays(i).getDayOfWeek() == weekday) {
                    all.add(on(written.plusDays(i)));
                }
            }
        } else if (month != null && year == null) {
            for (int y = written.getYear() - 1; y <= written.getYear() + 1; y++) {
                LocalDate then = LocalDate.of(y, month, 15);
                if (Math.abs(then.toEpochDay() - written.toEpochDay()) <= 300) {
                    all.add(new DateMention(y, month, day, weekday, null, from, to));
                }
            }
        } else if (day != null && month == null && monthKnown) {
            for (int m = -1; m <= 1; m++) {
                LocalDate then = written.withDayOfMonth(1).plusMonths(m);
                if (day <= then.lengthOfMonth()) {
                    all.add(on(then.withDayOfMonth(day)));
                }
            }
        }
        return all;
    }

    private void relative(Relative distance, LocalDate written, boolean days, boolean months, List<DateMention> all) {
        switch (distance.unit()) {
            case "day" -> {
                if (days) {
                    all.add(on(written.plusDays(distance.count())));
                }
            }
            case "week" -> {
                for (int i = 0; days && i < 7; i++) {
                    LocalDate monday = written.minusDays(written.getDayOfWeek().getValue() - 1L);
                    all.add(on(monday.plusWeeks(distance.count()).plusDays(i)));
                }
            }
            case "month" -> {
                if (months) {
                    LocalDate then = written.plusMonths(distance.count());
                    all.add(new DateMention(then.getYear(), then.getMonthValue(), null, null, null, from, to));
                }
            }
            default -> all.add(new DateMention(written.getYear() + distance.count(), null, null, null, null, from, to));
        }
    }

    private DateMention on(LocalDate date) {
        return new DateMention(
                date.getYear(), date.getMonthValue(), date.getDayOfMonth(), date.getDayOfWeek(), null, from, to);
    }

    /** Whether everything this date states is stated by {@code other} too. */
    public boolean isStatedBy(DateMention other) {
        return (year == null || year.equals(other.year))
                && (month == null || month.equals(other.month))
                && (day == null || day.equals(other.day))
                && (weekday == null || weekday == other.weekday || weekday == other.computedWeekday())
                && (relative == null || relative.equals(other.relative));
    }

    private @Nullable DayOfWeek computedWeekday() {
        if (year == null || month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day).getDayOfWeek();
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    boolean isEmpty() {
        return year == null && month == null && day == null && weekday == null && relative == null;
    }
}
