package org.onrecord.answer.quote;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.article.Article;

/**
 * What an article answers to a question for a value.
 *
 * @param quote where it says so
 * @param reading of the quoted text
 * @param value what it says
 * @param clause words of the clause that the value stands in
 * @param scope which part of a thing the clause is about
 * @param sentence number of the sentence in its article, from 0
 * @param givenUp whether the article tells it as what was so, or was said, before, or is not so
 * @param counts whether it counts what is asked for ({@link Counting})
 * @param said how much its sentence says of what the question says beside names and what is counted, 0 to 1
 * @param score how surely it answers the question; comparable only within one question
 */
record Statement(
        Quote quote,
        Reading reading,
        Value value,
        List<Token> clause,
        Scope scope,
        int sentence,
        boolean givenUp,
        double counts,
        double said,
        double score) {

    Article article() {
        return quote.article();
    }

    /** The day it was published, null when the file does not say. */
    @Nullable
    LocalDate day() {
        return quote.day();
    }

    /** The value as written, with the word counted. */
    String written() {
        int last = Math.max(value.to() - 1, value.noun());
        return reading.text()
                .substring(
                        reading.tokens().get(value.from()).start(),
                        reading.tokens().get(last).end());
    }
}
