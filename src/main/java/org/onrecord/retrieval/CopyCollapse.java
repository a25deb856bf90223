package org.onrecord.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.article.Article;
import org.onrecord.retrieval.copies.Copies;

/** Lets one article stand for all that carry the same text: the earliest, at the place of the best. */
final class CopyCollapse {

    private final Copies copies = new Copies();

    /** The hits without those of later copies. */
    List<Hit> of(List<Hit> hits) {
        Map<String, Article> articles = new LinkedHashMap<>();
        hits.forEach(hit -> articles.putIfAbsent(hit.article().id(), hit.article()));
        Map<String, List<Article>> groups = new HashMap<>();
        for (List<Article> group : copies.groups(List.copyOf(articles.values()))) {
            group.forEach(article -> groups.put(article.id(), group));
        }
        Map<String, List<Hit>> ofEarliest = new HashMap<>();
        hits.forEach(hit -> ofEarliest
                .computeIfAbsent(hit.article().id(), any -> new ArrayList<>())
                .add(hit));
        List<Hit> kept = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Hit hit : hits) {
            List<Article> group = groups.get(hit.article().id());
            Article earliest = group.get(0);
            // The n-th hit of the group, whoever has it, makes room for the n-th of the earliest.
            List<Hit> own = ofEarliest.get(earliest.id());
            int next = taken.merge(earliest.id(), 1, Integer::sum) - 1;
            if (next < own.size()) {
                kept.add(own.get(next).withScore(hit.score()).withCopies(group.subList(1, group.size())));
            }
        }
        return kept;
    }
}
