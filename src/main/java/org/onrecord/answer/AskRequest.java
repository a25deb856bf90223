package org.onrecord.answer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was asked.
 *
 * @param question 1 to 2,000 characters, not blank
 * @param conversationId the conversation it goes on with; null begins a new one
 * @param from only articles published on or after this day
 * @param to only articles published on or before this day
 * @param sources only these outlets or file names; empty for all
 * @param asOf answer as on this day: nothing published later is used
 */
public record AskRequest(
        String question,
        @Nullable String conversationId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> sources,
        @Nullable LocalDate asOf) {

    public AskRequest {
        sources = Set.copyOf(sources);
    }

    /** The last day that an article may be of, from {@code to} and {@code asOf}. */
    public @Nullable LocalDate lastDay() {
        if (to == null || asOf == null) {
            return to == null ? asOf : to;
        }
        return to.isBefore(asOf) ? to : asOf;
    }
}
