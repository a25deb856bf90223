package org.onrecord.index;

import org.onrecord.article.Passage;

/**
 * A passage found by one search.
 *
 * @param passage what was found
 * @param score BM25 or cosine similarity, comparable only within the same search
 */
public record ScoredPassage(Passage passage, double score) {}
