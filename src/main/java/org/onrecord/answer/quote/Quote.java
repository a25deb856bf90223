package org.onrecord.answer.quote;

import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Hit;

/**
 * A sentence that may be quoted.
 *
 * @param hit the passage it was found in
 * @param span where it stands in the article's text
 * @param coverage part of the question's weight that the sentence itself speaks of, 0 to 1
 * @param inContext the same for the sentence with its title and the sentence before it
 * @param topic the same for the words that are no names; 1 when there are none
 * @param names whether every name and number of the question is in the sentence or its context
 * @param expected whether it has the kind of words that the question asks for
 * @param likeness spreads by which its meaning is nearer to the question's than a stranger's; 0 when it is not, or nothing tells
 * @param score what candidates are ordered by; comparable only within one question
 * @param copies how many other articles have the same sentence
 */
public record Quote(
        Hit hit,
        Span span,
        double coverage,
        double inContext,
        double topic,
        boolean names,
        boolean expected,
        double likeness,
        double score,
        int copies) {

    private static final double WHOLE_QUESTION = 0.75;

    public Article article() {
        return hit.article();
    }

    public String text() {
        return span.of(hit.article().text());
    }

    /** Whether it answers the question rather than a part of it. */
    public boolean answers() {
        return expected && inContext >= WHOLE_QUESTION;
    }

    Quote withScore(double other) {
        return new Quote(hit, span, coverage, inContext, topic, names, expected, likeness, other, copies);
    }

    Quote withLikeness(double spreads) {
        return new Quote(hit, span, coverage, inContext, topic, names, expected, spreads, score, copies);
    }

    Quote withCopies(int number) {
        return new Quote(hit, span, coverage, inContext, topic, names, expected, likeness, score, number);
    }
}
