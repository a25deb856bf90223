package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/** A Lucene reader on one commit, with the little that every reading class needs. */
record CommitView(DirectoryReader reader, IndexSearcher searcher, VectorSpace space) {

    /** Robertson and Zaragoza 2009; k1 and b as measured for news in docs/decisions. */
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.4f);

    /** Changes whenever documents are laid out otherwise: an index of another format is built anew. */
    private static final String FORMAT = "6";

    private static final String REVISION = "revision";
    private static final String COMMITTED = "committed";

    static CommitView of(DirectoryReader reader, VectorSpace space) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return new CommitView(reader, searcher, space);
    }

    static Map<String, String> userData(long revision, Instant committed) {
        return Map.of(REVISION, Long.toString(revision), COMMITTED, committed.toString(), "format", FORMAT);
    }

    static boolean isOfThisFormat(DirectoryReader reader) throws IOException {
        return FORMAT.equals(reader.getIndexCommit().getUserData().get("format"));
    }

    long revision() {
        return Long.parseLong(userData().get(REVISION));
    }

    Instant committedAt() {
        return Instant.parse(userData().get(COMMITTED));
    }

    private Map<String, String> userData() {
        return reading(() -> reader.getIndexCommit().getUserData());
    }

    int count(Query query) {
        return reading(() -> searcher.count(query));
    }

    Optional<Passage> passage(BytesRef id) {
        return reading(() -> {
            TopDocs found = find(Schema.PASSAGES, id);
            return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(passage(found.scoreDocs[0].doc));
        });
    }

    /** The passage of a document that is one. */
    Passage passage(int document) throws IOException {
        return ArticleCodec.passage(column(document, Schema.PASSAGE));
    }

    /** The passages that are there, by their ids. */
    Map<BytesRef, Passage> passages(Collection<BytesRef> ids) throws IOException {
        Map<BytesRef, Passage> passages = new HashMap<>();
        if (!ids.isEmpty()) {
            Query query = new BooleanQuery.Builder()
                    .add(new TermInSetQuery(Schema.ID, ids), Occur.FILTER)
                    .add(Schema.PASSAGES, Occur.FILTER)
                    .build();
            for (ScoreDoc hit : searcher.search(query, ids.size(), Sort.INDEXORDER).scoreDocs) {
                Passage passage = passage(hit.doc);
                passages.put(Schema.key(passage.id()), passage);
            }
        }
        return passages;
    }

    Optional<Article> article(String id) {
        return articleDocument(id).map(document -> ArticleCodec.article(document.getBinaryValue(Schema.RECORD)));
    }

    Optional<ArticleHistory> history(String articleId) {
        return byId(Schema.HISTORIES, Schema.key(articleId))
                .map(document -> HistoryCodec.history(document.getBinaryValue(Schema.RECORD)));
    }

    Optional<Document> articleDocument(String id) {
        return byId(Schema.ARTICLES, Schema.key(id));
    }

    private Optional<Document> byId(TermQuery type, BytesRef id) {
        return reading(() -> {
            TopDocs found = find(type, id);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(searcher.storedFields().document(found.scoreDocs[0].doc));
        });
    }

    private TopDocs find(TermQuery type, BytesRef id) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Schema.ID, id)), Occur.FILTER)
                .add(type, Occur.FILTER)
                .build();
        return searcher.search(query, 1);
    }

    /** The id that a passage, vector or article document has. */
    BytesRef id(int document) throws IOException {
        return BytesRef.deepCopyOf(column(document, Schema.ID));
    }

    /** What a document has in a column; valid until the next call. */
    private BytesRef column(int document, String name) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), name);
        values.advanceExact(document - leaf.docBase);
        return values.binaryValue();
    }

    interface Reading<T> {
        T run() throws IOException;
    }

    static <T> T reading(Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read; restart On Record to have it checked", e);
        }
    }
}
