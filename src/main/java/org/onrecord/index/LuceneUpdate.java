package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/** Changes to the Lucene index that are not yet committed. */
final class LuceneUpdate implements IndexUpdate {

    private final ArchiveIndex index;
    private final IndexWriter writer;
    private final EmbeddingCache cache;
    private final String modelId;
    private boolean changed;
    private boolean open = true;

    LuceneUpdate(ArchiveIndex index, IndexWriter writer, EmbeddingCache cache, String modelId) {
        this.index = index;
        this.writer = writer;
        this.cache = cache;
        this.modelId = modelId;
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(String what, Change change) {
        try {
            changed = true;
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot " + what + " the index", e);
        }
    }

    @Override
    public void put(LedgerEntry entry, List<IndexedArticle> articles) {
        change("write " + entry.path() + " to", () -> {
            writer.deleteDocuments(path(entry.path()));
            writer.addDocument(Schema.ledger(entry));
            int place = 0;
            for (IndexedArticle indexed : articles) {
                Article article = indexed.article();
                writer.addDocument(Schema.article(article, place++));
                for (Passage passage : indexed.passages()) {
                    float[] vector = cache.get(modelId, passage.text());
                    writer.addDocument(Schema.passage(article, passage, Schema.vectorField(modelId), vector));
                }
            }
        });
    }

    @Override
    public void restamp(LedgerEntry entry) {
        change("write " + entry.path() + " to", () -> {
            Query old = new BooleanQuery.Builder()
                    .add(Filters.type(Schema.LEDGER), Occur.FILTER)
                    .add(new TermQuery(path(entry.path())), Occur.FILTER)
                    .build();
            writer.deleteDocuments(old);
            writer.addDocument(Schema.ledger(entry));
        });
    }

    @Override
    public void remove(String path) {
        change("take " + path + " out of", () -> writer.deleteDocuments(path(path)));
    }

    @Override
    public void setVectors(Map<String, float[]> byPassageId) {
        Map<String, Optional<Article>> articles = new HashMap<>();
        try (Snapshot now = index.snapshot()) {
            Map<String, List<Passage>> passages = new HashMap<>();
            for (Map.Entry<String, float[]> entry : byPassageId.entrySet()) {
                String articleId = entry.getKey().substring(0, entry.getKey().lastIndexOf('-'));
                Optional<Article> article = articles.computeIfAbsent(articleId, now::article);
                Optional<Passage> passage = passages.computeIfAbsent(articleId, now::passages).stream()
                        .filter(p -> p.id().equals(entry.getKey()))
                        .findFirst();
                if (article.isPresent() && passage.isPresent()) {
                    setVector(article.get(), passage.get(), entry.getValue());
                }
            }
        }
    }

    private void setVector(Article article, Passage passage, float[] vector) {
        change("write vectors to", () -> {
            cache.put(modelId, passage.text(), vector);
            writer.updateDocument(
                    new Term(Schema.ID, passage.id()),
                    Schema.passage(article, passage, Schema.vectorField(modelId), vector));
        });
    }

    private static Term path(String path) {
        return new Term(Schema.PATH, path);
    }

    @Override
    public long commit() {
        if (!changed) {
            return index.revision();
        }
        cache.flush();
        long revision = index.commit(writer);
        changed = false;
        return revision;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            index.end(changed);
        }
    }
}
