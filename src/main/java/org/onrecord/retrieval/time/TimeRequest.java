package org.onrecord.retrieval.time;

import org.jspecify.annotations.Nullable;

/**
 * What a question asks about time.
 *
 * @param period when it happened or was written; null when the question does not say
 * @param latest whether it asks for the newest state of things
 * @param event before or after what; null when the question does not say
 * @param topic the question without the words that only say "lately"
 */
public record TimeRequest(
        @Nullable Period period, boolean latest, @Nullable Event event, String topic) {

    /**
     * Something in the question that other things came before or after.
     *
     * @param before whether what is asked for came before it
     * @param words what happened, as the question calls it
     */
    public record Event(boolean before, String words) {}

    /** Whether time matters at all. */
    public boolean isTimed() {
        return period != null || latest || event != null;
    }
}
