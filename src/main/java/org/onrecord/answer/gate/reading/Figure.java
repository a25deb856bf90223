package org.onrecord.answer.gate.reading;

import java.math.BigDecimal;

/**
 * A number that a text states.
 *
 * @param value its value with the magnitude counted in: "1.5 billion" is 1,500,000,000
 * @param unit {@code %}, a currency code, {@code ordinal}, or empty for a bare count
 * @param bound how exact it claims to be
 * @param noun position among the tokens of the word counted, -1 when there is none
 * @param from position of its first token
 * @param to one past its last token
 */
public record Figure(BigDecimal value, String unit, Bound bound, int noun, int from, int to) {

    /** How exact a number claims to be. */
    public enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST,
        RANGE
    }

    /** Whether it has the same value, whatever is counted. */
    public boolean isAsMuchAs(Figure other) {
        return value.compareTo(other.value) == 0;
    }

    boolean isYearLike() {
        return unit.isEmpty()
                && value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1500)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }
}
