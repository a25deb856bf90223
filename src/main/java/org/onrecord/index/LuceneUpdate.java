package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/** Changes buffered in the one Lucene writer until committed; whoever closes it first gives the writer back. */
final class LuceneUpdate implements IndexUpdate {

    private final ArchiveIndex index;
    private final IndexWriter writer;
    private final VectorSpace space;
    private final EmbeddingCache cache;
    private final VersionPolicy versions;
    private boolean changed;
    private boolean closed;

    LuceneUpdate(
            ArchiveIndex index, IndexWriter writer, VectorSpace space, EmbeddingCache cache, VersionPolicy versions) {
        this.index = index;
        this.writer = writer;
        this.space = space;
        this.cache = cache;
        this.versions = versions;
    }

    private interface Change {
        void run() throws IOException;
    }

    @Override
    public void put(LedgerEntry entry, List<IndexedArticle> articles) {
        String path = entry.path();
        change("index " + path, () -> {
            histories().change(path, byId(articles));
            writer.deleteDocuments(Schema.term(Schema.PATH, path));
            for (int place = 0; place < articles.size(); place++) {
                Article article = articles.get(place).article();
                writer.addDocument(Schema.article(path, place, article));
                for (Passage passage : articles.get(place).passages()) {
                    writer.addDocument(Schema.passage(path, article, passage));
                    Optional<float[]> known = cache.find(space.modelId(), passage.text());
                    if (known.isPresent() && known.get().length == space.dimension()) {
                        writer.addDocument(Schema.vector(path, article, passage, space, known.get()));
                    }
                }
            }
            writer.addDocument(Schema.ledger(entry));
        });
    }

    @Override
    public void restamp(LedgerEntry entry) {
        change("note " + entry.path(), () -> {
            writer.deleteDocuments(new BooleanQuery.Builder()
                    .add(Schema.LEDGER_ENTRIES, Occur.FILTER)
                    .add(new TermQuery(Schema.term(Schema.PATH, entry.path())), Occur.FILTER)
                    .build());
            writer.addDocument(Schema.ledger(entry));
        });
    }

    @Override
    public void remove(String path) {
        change("remove " + path, () -> {
            histories().change(path, Map.of());
            writer.deleteDocuments(Schema.term(Schema.PATH, path));
        });
    }

    private Histories histories() {
        return new Histories(index.current(), writer, versions, index.now());
    }

    private static Map<String, Article> byId(List<IndexedArticle> articles) {
        Map<String, Article> byId = new HashMap<>();
        articles.forEach(indexed -> byId.put(indexed.article().id(), indexed.article()));
        return byId;
    }

    @Override
    public void setVectors(Map<Passage, float[]> vectors) {
        vectors.values().forEach(space::check);
        change("add vectors", () -> {
            try (DirectoryReader present = DirectoryReader.open(writer)) {
                CommitView view = CommitView.of(present, space);
                Map<String, Optional<Document>> articles = new HashMap<>();
                for (Map.Entry<Passage, float[]> entry : vectors.entrySet()) {
                    Passage passage = entry.getKey();
                    if (view.passage(Schema.key(passage.id()))
                            .filter(passage::equals)
                            .isPresent()) {
                        Optional<Document> article =
                                articles.computeIfAbsent(passage.articleId(), view::articleDocument);
                        if (article.isPresent()) {
                            setVector(article.get(), passage, entry.getValue());
                        }
                    }
                }
            }
            // Before the index is committed: a vector that it has is in the cache too, or a rename would cost it again.
            cache.flush();
        });
    }

    private void setVector(Document articleDocument, Passage passage, float[] vector) throws IOException {
        cache.put(space.modelId(), passage.text(), vector);
        Article article = ArticleCodec.article(articleDocument.getBinaryValue(Schema.RECORD));
        String path = articleDocument.get(Schema.STORED_PATH);
        writer.updateDocument(Schema.vectorTerm(passage, space), Schema.vector(path, article, passage, space, vector));
    }

    /** Any other change of documents; for the classes of this package. */
    void write(String what, Write write) {
        change(what, () -> write.run(writer, space));
    }

    interface Write {
        void run(IndexWriter writer, VectorSpace space) throws IOException;
    }

    @Override
    public long commit() {
        requireOpen();
        long revision = changed ? index.commit(writer) : index.revision();
        changed = false;
        return revision;
    }

    private void change(String what, Change change) {
        requireOpen();
        changed = true;
        try {
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot " + what + " in the index", e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the update is closed");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            index.end(changed);
        }
    }
}
