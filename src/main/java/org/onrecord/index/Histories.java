package org.onrecord.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.onrecord.article.Article;

/** Writes down what articles were, in the commit that changes them. */
final class Histories {

    private final CommitView before;
    private final IndexWriter writer;
    private final VersionPolicy policy;
    private final Instant now;

    /** Compares with the committed state {@code before}. */
    Histories(CommitView before, IndexWriter writer, VersionPolicy policy, Instant now) {
        this.before = before;
        this.writer = writer;
        this.policy = policy;
        this.now = now;
    }

    /**
     * Notes what happens to the articles of a file.
     *
     * @param next the articles that the file has from now on, by id
     */
    void change(String path, Map<String, Article> next) throws IOException {
        Optional<LedgerEntry> known = Ledger.entry(before, path);
        for (String id : known.map(LedgerEntry::articleIds).orElse(java.util.List.of())) {
            Optional<Article> former = before.article(id);
            if (former.isPresent()) {
                change(former.get(), known.get().since(), next.get(id));
            }
        }
        for (String id : next.keySet()) {
            if (known.isEmpty() || !known.get().articleIds().contains(id)) {
                Optional<ArticleHistory> away = before.history(id).filter(history -> history.withdrawn() != null);
                if (away.isPresent()) {
                    write(away.get().returned());
                }
            }
        }
    }

    private void change(Article former, Instant since, @org.jspecify.annotations.Nullable Article next)
            throws IOException {
        if (next != null && next.text().equals(former.text())) {
            return;
        }
        ArticleHistory history = before.history(former.id()).orElse(ArticleHistory.none(former.id()));
        write(
                next == null
                        ? history.withdrawn(former.text(), since, now, before.revision())
                        : history.replaced(former.text(), since, now, before.revision(), policy));
    }

    private void write(ArticleHistory history) throws IOException {
        writer.updateDocument(Schema.historyTerm(history.articleId()), Schema.history(history));
    }
}
