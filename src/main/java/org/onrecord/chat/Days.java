package org.onrecord.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the days of a request. */
final class Days {

    private static final int DAY = 10;

    private Days() {}

    /**
     * A day in ISO 8601; the time of a date-time is left out.
     *
     * @throws InvalidFieldException naming the field when it is no such thing
     */
    static @Nullable LocalDate parse(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            boolean timed = value.length() > DAY && value.charAt(DAY) == 'T';
            return LocalDate.parse(timed ? value.substring(0, DAY) : value.strip());
        } catch (DateTimeException e) {
            throw new InvalidFieldException(field, "Write the day as 2024-03-05 (year-month-day).", e);
        }
    }

    /** Checks that {@code from} is not after {@code to}. */
    static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidFieldException("to", "The last day is before the first.", null);
        }
    }
}
