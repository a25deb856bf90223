package org.onrecord.retrieval.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.article.Article;
import org.onrecord.article.Published;

/**
 * Finds the copies among a few articles. Two are one text when most of the shorter stands in the longer and they give the
 * same numbers: outlets cut a wire story, put another headline on it and change its first line, but not its figures, while
 * reports written after one pattern (weather, results of one town after another) differ in just these. Safe for many
 * threads.
 */
public final class Copies {

    /** Copies we planted have .87 and more, different articles on one event .20 and less. */
    private static final double SAME_TEXT = 0.6;

    private static final double SAME_NUMBERS = 0.7;

    /** A digest that holds a whole article is longer than this many times the article. */
    private static final double LONGEST_FRAME = 2.5;

    private static final int REMEMBERED = 2_000;

    private static final Comparator<Article> EARLIEST_FIRST = Comparator.comparing(
                    Article::published,
                    Comparator.nullsLast(Comparator.comparing((Published p) -> p.instant() == null
                            ? p.date().atTime(23, 59)
                            : p.instant().toLocalDateTime())))
            .thenComparing(Article::file);

    private record Key(String articleId, int length, int hash) {}

    private final Map<Key, Shingles> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Shingles> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The articles in groups of one text each, earliest first; groups stand in the order of their first member. */
    public List<List<Article>> groups(List<Article> articles) {
        List<List<Article>> groups = new ArrayList<>();
        for (Article article : articles) {
            groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> areCopies(article, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(article), () -> groups.add(new ArrayList<>(List.of(article))));
        }
        groups.forEach(group -> group.sort(EARLIEST_FIRST));
        return groups;
    }

    /** Whether two articles are one text. */
    public boolean areCopies(Article a, Article b) {
        if (!a.language().equals(b.language())) {
            return false;
        }
        Shingles first = shingles(a);
        Shingles second = shingles(b);
        int longer = Math.max(first.size(), second.size());
        int shorter = Math.min(first.size(), second.size());
        return longer <= LONGEST_FRAME * shorter
                && first.containment(second) >= SAME_TEXT
                && first.commonNumbers(second) >= SAME_NUMBERS;
    }

    private Shingles shingles(Article article) {
        Key key = new Key(article.id(), article.text().length(), article.text().hashCode());
        synchronized (remembered) {
            Shingles known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        Shingles made = Shingles.of(article.text());
        synchronized (remembered) {
            remembered.put(key, made);
        }
        return made;
    }
}
