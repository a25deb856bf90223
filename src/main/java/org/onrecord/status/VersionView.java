package org.onrecord.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.index.ArticleHistory;
import org.onrecord.index.ArticleVersion;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.Snapshot;

/**
 * A text that an article has or had, over the wire.
 *
 * @param state {@code current}; {@code changed} when the article has another text now; {@code withdrawn} when it is gone
 * @param since when the text was first indexed
 * @param until when it was replaced or withdrawn; null for the current one
 * @param lastRevision the last revision of the index in which it could be quoted; null for the current one
 * @param text the text, where the settings keep it; the current one is beside the list
 */
public record VersionView(
        String textSha256,
        String state,
        String since,
        @Nullable String until,
        @Nullable Long lastRevision,
        @Nullable String text) {

    /** Every known text of an article, newest first; empty when it never was in the archive. */
    static List<VersionView> all(Snapshot snapshot, String articleId) {
        List<VersionView> all = new ArrayList<>();
        Optional<Article> article = snapshot.article(articleId);
        List<ArticleVersion> former =
                snapshot.history(articleId).map(ArticleHistory::former).orElse(List.of());
        article.ifPresent(now -> all.add(new VersionView(
                ArticleId.hash(now.text()),
                "current",
                since(snapshot, now, former).toString(),
                null,
                null,
                null)));
        String state = article.isPresent() ? "changed" : "withdrawn";
        for (int i = former.size() - 1; i >= 0; i--) {
            ArticleVersion version = former.get(i);
            all.add(new VersionView(
                    version.textSha256(),
                    state,
                    version.since().toString(),
                    version.until().toString(),
                    version.lastRevision(),
                    version.text()));
        }
        return all;
    }

    /** The file may have changed without its text; the text then stands since the former one ended. */
    private static Instant since(Snapshot snapshot, Article article, List<ArticleVersion> former) {
        if (!former.isEmpty()) {
            return former.get(former.size() - 1).until();
        }
        return snapshot.ledgerEntry(article.file()).map(LedgerEntry::since).orElse(Instant.EPOCH);
    }
}
