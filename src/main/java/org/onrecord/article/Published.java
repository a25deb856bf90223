package org.onrecord.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, no more exact than the file says.
 *
 * @param date the day in the outlet's own time zone; the first day of the month or year when only that is known
 * @param instant the moment, when the file states a time with its zone
 * @param precision how much of {@code date} the file really states
 */
public record Published(LocalDate date, @Nullable OffsetDateTime instant, Precision precision) {

    /** How much of a date is known, coarsest first. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE
    }

    public static Published on(LocalDate day) {
        return new Published(day, null, Precision.DAY);
    }

    public static Published at(OffsetDateTime moment) {
        return new Published(moment.toLocalDate(), moment, Precision.MINUTE);
    }

    public static Published inMonth(int year, int month) {
        return new Published(LocalDate.of(year, month, 1), null, Precision.MONTH);
    }

    public static Published inYear(int year) {
        return new Published(LocalDate.of(year, 1, 1), null, Precision.YEAR);
    }

    /** ISO 8601 at the stated precision: {@code 2025}, {@code 2025-01} or {@code 2025-01-22}. */
    public String iso() {
        String day = date.toString();
        return switch (precision) {
            case YEAR -> day.substring(0, 4);
            case MONTH -> day.substring(0, 7);
            case DAY, MINUTE -> day;
        };
    }
}
