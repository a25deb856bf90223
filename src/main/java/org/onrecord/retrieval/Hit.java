package org.onrecord.retrieval;

import java.util.Map;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/**
 * A passage that was found, with its article.
 *
 * @param article as it stands in the snapshot that was searched
 * @param passage what was found of it
 * @param score fused relevance, 0 to 1, comparable only within one search
 * @param ranks place in each ranking that has it ({@code lexical}, {@code semantic}), from 1
 */
public record Hit(Article article, Passage passage, double score, Map<String, Integer> ranks) {}
