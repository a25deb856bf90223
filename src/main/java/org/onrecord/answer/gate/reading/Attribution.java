package org.onrecord.answer.gate.reading;

/**
 * A place where a text says whose word something is.
 *
 * @param marker position of "said", « selon »
 * @param from first position of what is said
 * @param to one past the last position of what is said
 * @param weak whether it only says that it was made known, as "announced" does
 * @param speaker which of the text's names is the speaker's, -1 when it is not named there
 */
public record Attribution(int marker, int from, int to, boolean weak, int speaker) {

    /** Whether the word at {@code token} is part of what is said. */
    public boolean covers(int token) {
        return token >= from && token < to;
    }
}
