package org.onrecord.article;

/**
 * A run of whole sentences of one article: the unit that is embedded and retrieved.
 *
 * @param articleId the article it is part of
 * @param ordinal its place among the article's passages, from 0
 * @param span where it stands in {@link Article#text()}
 * @param text exactly {@code span.of(article.text())}
 */
public record Passage(String articleId, int ordinal, Span span, String text) {

    /** Unique among all passages of an index. */
    public String id() {
        return articleId + '-' + ordinal;
    }
}
