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
        return new Quote(hit, span, coverage, inContext, topic, names, expected, other, copies);
    }

    Quote withCopies(int number) {
        return new Quote(hit, span, coverage, inContext, topic, names, expected, score, number);
    }
}
