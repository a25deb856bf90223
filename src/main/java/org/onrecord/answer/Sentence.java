package org.onrecord.answer;

import java.util.List;

/**
 * One sentence of an answer.
 *
 * @param text plain text, no markup
 * @param citations numbers of the citations it rests on; never empty for a quote or a statement
 * @param kind what it claims to be
 */
public record Sentence(String text, List<Integer> citations, Kind kind) {

    public Sentence {
        citations = List.copyOf(citations);
        if (kind != Kind.LEAD && citations.isEmpty()) {
            throw new IllegalArgumentException("a " + kind + " sentence needs a citation: " + text);
        }
    }

    /** How a sentence relates to the articles. */
    public enum Kind {
        /** Words of an article, unchanged. */
        QUOTE,
        /** A model's words, every part of which the server found in the cited spans. */
        STATED,
        /** Says how the answer is made and asserts nothing about the world. */
        LEAD
    }
}
