package org.onrecord.answer.gate;

import org.onrecord.article.Article;
import org.onrecord.article.Span;

/**
 * Words of an article that the server itself found to say what a sentence says.
 *
 * @param score how much of the sentence they say, 0 to 1
 */
public record Support(Article article, Span span, double score) {}
