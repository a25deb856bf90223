package org.onrecord.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;
import org.onrecord.article.Span;

/** Makes articles whose paragraphs are their passages. */
final class Archive {

    static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    private Archive() {}

    static Article article(String file, String language, String title, @Nullable String date, String text) {
        return Articles.news(
                ArticleId.of(file, null),
                file,
                title,
                text,
                date == null ? null : Published.on(LocalDate.parse(date)),
                language);
    }

    static Article from(Article a, String source) {
        return new Article(
                a.id(),
                a.file(),
                a.title(),
                a.text(),
                a.published(),
                a.updated(),
                a.author(),
                source,
                a.language(),
                a.kind(),
                a.url(),
                a.section(),
                a.flags(),
                a.removed());
    }

    static IndexedArticle indexed(Article article) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (String paragraph : article.text().split("\n\n")) {
            passages.add(new Passage(article.id(), passages.size(), new Span(at, at + paragraph.length()), paragraph));
            at += paragraph.length() + 2;
        }
        return new IndexedArticle(article, passages);
    }

    static LedgerEntry entry(Article article) {
        return new LedgerEntry(
                article.file(),
                article.text().length(),
                NOON,
                "inode=1",
                ArticleId.hash(article.text()),
                "pipeline-1",
                List.of(article.id()),
                List.of(),
                NOON,
                0);
    }

    static void put(IndexUpdate update, Article article) {
        update.put(entry(article), List.of(indexed(article)));
    }

    static long add(ArchiveIndex index, Article... articles) {
        try (IndexUpdate update = index.begin()) {
            for (Article article : articles) {
                put(update, article);
            }
            return update.commit();
        }
    }
}
