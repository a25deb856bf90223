package org.onrecord.answer.gate;

import org.onrecord.article.Article;
import org.onrecord.article.Span;

/**
 * Words of an article that the server itself found to say what a sentence says.
 *
 * @param article the article they stand in
 * @param span where they stand in its text; whole sentences, no more than needed
 * @param score how much of the sentence they say, 0 to 1
 */
public record Support(Article article, Span span, double score) {}
