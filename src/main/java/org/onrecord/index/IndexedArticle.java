package org.onrecord.index;

import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/** An article with the passages it was split into, ready to be indexed. */
public record IndexedArticle(Article article, List<Passage> passages) {

    public IndexedArticle {
        passages = List.copyOf(passages);
    }
}
