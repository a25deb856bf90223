package org.onrecord.retrieval;

import java.util.List;
import java.util.Map;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/**
 * A passage that was found, with its article.
 *
 * @param article as it stands in the snapshot that was searched; the earliest of its copies
 * @param passage what was found of it
 * @param score fused relevance, 0 to 1, comparable only within one search
 * @param ranks place in each ranking that has it ({@code lexical}, {@code semantic}), from 1
 * @param copies other articles found that carry the same text, earliest first
 */
public record Hit(Article article, Passage passage, double score, Map<String, Integer> ranks, List<Article> copies) {

    public Hit {
        copies = List.copyOf(copies);
    }

    /** A hit without known copies. */
    public Hit(Article article, Passage passage, double score, Map<String, Integer> ranks) {
        this(article, passage, score, ranks, List.of());
    }

    Hit withScore(double other) {
        return new Hit(article, passage, other, ranks, copies);
    }

    Hit withCopies(List<Article> others) {
        return new Hit(article, passage, score, ranks, others);
    }
}
