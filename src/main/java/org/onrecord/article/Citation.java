package org.onrecord.article;

import org.jspecify.annotations.Nullable;

/**
 * Words that really stand in an article.
 *
 * @param id number within one answer, from 1
 * @param article the article quoted, as it was in the snapshot that answered
 * @param span where the quote stands in the article's text
 * @param score relevance, 0 to 1, comparable only within one answer
 * @param copies how many further articles carry the same text
 */
public record Citation(int id, Article article, Span span, double score, int copies) {

    /** The quoted words, read from the article itself so that they cannot differ from it. */
    public String quote() {
        return span.of(article.text());
    }

    public @Nullable Published published() {
        return article.published();
    }
}
