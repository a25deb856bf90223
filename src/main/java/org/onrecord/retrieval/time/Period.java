package org.onrecord.retrieval.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Days from one to another, both included.
 *
 * @param from {@link LocalDate#MIN} when it has no beginning
 * @param to {@link LocalDate#MAX} when it has no end
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to);
        }
    }

    static Period day(LocalDate day) {
        return new Period(day, day);
    }

    static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The week, from Monday to Sunday, that {@code day} is in. */
    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    /** From the beginning of this to the end of {@code other}; turned round when that comes first. */
    Period through(Period other) {
        return other.to.isBefore(from) ? new Period(other.from, to) : new Period(from, other.to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** Days that it has, at most {@link Integer#MAX_VALUE}. */
    int days() {
        return (int) Math.min(Integer.MAX_VALUE, to.toEpochDay() - from.toEpochDay() + 1);
    }
}
