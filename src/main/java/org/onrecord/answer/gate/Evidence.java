package org.onrecord.answer.gate;

import org.onrecord.article.Article;
import org.onrecord.article.Span;

/**
 * A retrieved passage that a sentence may rest on.
 *
 * @param id its number in the prompt, from 1
 * @param article the article it is part of
 * @param span where it stands in the article's text
 */
public record Evidence(int id, Article article, Span span) {}
