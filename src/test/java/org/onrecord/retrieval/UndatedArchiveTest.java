package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Articles;
import org.onrecord.article.Published;
import org.onrecord.eval.SampleArchive;

/** Words about time where no article has a date: there is nothing to put in order, so they are words like others. */
class UndatedArchiveTest {

    private static final String QUESTION = "What closed after the flood of the cold rooms?";

    /** The fish market is what the whole question speaks of; the others hold more of what is left without the event. */
    private static final List<String> TEXTS = List.of(
            "The fish market closed. The cold rooms were under water; the flood of these rooms spoiled nine tonnes.",
            "The library closed. It closed for painting, and what closed with it was its small garden.",
            "The museum closed for the summer. What closed was the west wing.");

    @TempDir
    private Path data;

    @Test
    void whatAnEventIsCalledIsLookedForWhenNothingCanBePutAfterIt() {
        assertThat(first(null)).startsWith("The fish market");
    }

    @Test
    void aDatedArchiveIsPutInOrderInstead() {
        assertThat(first(Published.on(LocalDate.parse("2031-05-04")))).isNotEqualTo(first(null));
    }

    private String first(@Nullable Published published) {
        List<Article> articles =
                TEXTS.stream().map(text -> article(text, published)).toList();
        Path folder = data.resolve(published == null ? "undated" : "dated");
        try (SampleArchive sample = SampleArchive.of(folder, articles);
                Archive.Session session = sample.archive().open()) {
            return session.articles(SearchQuery.of(QUESTION), 3)
                    .get(0)
                    .article()
                    .text();
        }
    }

    private static Article article(String text, @Nullable Published published) {
        String file = text.substring(4, 11) + ".txt";
        return Articles.news(ArticleId.of(file, null), file, "", text, published, "en");
    }
}
