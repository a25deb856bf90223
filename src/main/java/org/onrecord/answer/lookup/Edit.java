package org.onrecord.answer.lookup;

/**
 * One step from an article's words to the words looked for.
 *
 * @param text for {@code EQUAL} and {@code DELETE} as the article has it, for {@code INSERT} as it was looked for
 */
public record Edit(Op op, String text) {

    /** What becomes of the text. */
    public enum Op {
        /** Stands in both; typography apart. */
        EQUAL,
        /** Stands only in what was looked for. */
        INSERT,
        /** Stands only in the article. */
        DELETE
    }
}
