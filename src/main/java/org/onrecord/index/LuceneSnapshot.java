package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;
import org.onrecord.index.Analysis.Token;

/** One commit of the Lucene index. */
final class LuceneSnapshot implements Snapshot {

    static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final int ALL = 10_000_000;
    private static final int MOST_TERMS = 20_000;
    private static final Sort BY_FILE = new Sort(new SortField(Schema.ORDER, SortField.Type.STRING));
    private static final Sort NEWEST = new Sort(new SortField(Schema.PUBLISHED, SortField.Type.LONG, true));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, String> commit;
    private final String vectorField;

    /** Takes over one reference of the reader. */
    LuceneSnapshot(DirectoryReader reader, String vectorField) {
        this.reader = reader;
        this.vectorField = vectorField;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        try {
            this.commit = reader.getIndexCommit().getUserData();
        } catch (IOException e) {
            throw failed("read the commit", e);
        }
    }

    @Override
    public long revision() {
        return Long.parseLong(commit.getOrDefault(ArchiveIndex.REVISION, "0"));
    }

    @Override
    public Instant committedAt() {
        return Instant.parse(commit.getOrDefault(ArchiveIndex.TIME, Instant.EPOCH.toString()));
    }

    @Override
    public int articleCount() {
        return count(Filters.type(Schema.ARTICLE));
    }

    @Override
    public int passageCount() {
        return count(Filters.type(Schema.PASSAGE));
    }

    @Override
    public int pendingVectors() {
        return count(pending());
    }

    private Query pending() {
        return new BooleanQuery.Builder()
                .add(Filters.type(Schema.PASSAGE), Occur.FILTER)
                .add(new FieldExistsQuery(vectorField), Occur.MUST_NOT)
                .build();
    }

    private int count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw failed("count", e);
        }
    }

    @Override
    public List<Passage> withoutVector(int limit) {
        return search(pending(), limit, null).stream().map(Schema::passage).toList();
    }

    @Override
    public Optional<LocalDate> newestArticle() {
        try {
            Query dated = new BooleanQuery.Builder()
                    .add(Filters.type(Schema.ARTICLE), Occur.FILTER)
                    .add(new FieldExistsQuery(Schema.PUBLISHED), Occur.FILTER)
                    .build();
            ScoreDoc[] top = searcher.search(dated, 1, NEWEST).scoreDocs;
            return top.length == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofEpochDay((Long) ((FieldDoc) top[0]).fields[0]));
        } catch (IOException e) {
            throw failed("find the newest article", e);
        }
    }

    @Override
    public Optional<Article> article(String articleId) {
        Query query = new BooleanQuery.Builder()
                .add(Filters.type(Schema.ARTICLE), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.ARTICLE_ID, articleId)), Occur.FILTER)
                .build();
        return search(query, 1, null).stream().map(Schema::article).findFirst();
    }

    @Override
    public List<Passage> passages(String articleId) {
        Query query = new BooleanQuery.Builder()
                .add(Filters.type(Schema.PASSAGE), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.ARTICLE_ID, articleId)), Occur.FILTER)
                .build();
        Sort order = new Sort(new SortField(Schema.ORDINAL, SortField.Type.LONG));
        return search(query, ALL, order).stream().map(Schema::passage).toList();
    }

    @Override
    public List<Article> articles(ArticleQuery query, @Nullable String cursor, int limit) {
        try {
            FieldDoc after = cursor == null ? null : place(cursor);
            if (cursor != null && after == null) {
                return List.of();
            }
            return documents(searcher.searchAfter(after, Filters.articles(query), limit, BY_FILE).scoreDocs).stream()
                    .map(Schema::article)
                    .toList();
        } catch (IOException e) {
            throw failed("list the articles", e);
        }
    }

    private @Nullable FieldDoc place(String articleId) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(Filters.type(Schema.ARTICLE), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.ARTICLE_ID, articleId)), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, 1, BY_FILE).scoreDocs;
        return found.length == 0 ? null : (FieldDoc) found[0];
    }

    @Override
    public List<LedgerEntry> ledger() {
        return search(Filters.type(Schema.LEDGER), ALL, null).stream()
                .map(Schema::ledger)
                .toList();
    }

    @Override
    public Optional<LedgerEntry> ledgerEntry(String path) {
        Query query = new BooleanQuery.Builder()
                .add(Filters.type(Schema.LEDGER), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.PATH, path)), Occur.FILTER)
                .build();
        return search(query, 1, null).stream().map(Schema::ledger).findFirst();
    }

    @Override
    public List<ScoredPassage> lexical(String question, PassageFilter filter, int limit) {
        Query query = new BooleanQuery.Builder()
                .add(LexicalQuery.of(question), Occur.MUST)
                .add(Filters.passages(filter), Occur.FILTER)
                .build();
        return scored(query, limit, score -> (double) score);
    }

    @Override
    public List<ScoredPassage> semantic(float[] vector, PassageFilter filter, int limit) {
        Query query = new KnnFloatVectorQuery(vectorField, vector, limit, Filters.passages(filter));
        return scored(query, limit, score -> 2.0 * score - 1);
    }

    private List<ScoredPassage> scored(Query query, int limit, Function<Float, Double> scale) {
        try {
            List<ScoredPassage> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                Document stored = searcher.storedFields().document(hit.doc);
                found.add(new ScoredPassage(Schema.passage(stored), scale.apply(hit.score)));
            }
            return found;
        } catch (IOException e) {
            throw failed("search", e);
        }
    }

    @Override
    public List<WeightedTerm> terms(String text, String language) {
        try {
            String field = Schema.TEXT + (language.equals("fr") ? "fr" : "en");
            long documents = Math.max(1, reader.getDocCount(field));
            List<WeightedTerm> terms = new ArrayList<>();
            for (Token token : Analysis.tokens(text, language, MOST_TERMS)) {
                int frequency = reader.docFreq(new Term(field, new BytesRef(token.term())));
                double idf = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
                terms.add(new WeightedTerm(token.term(), token.start(), token.end(), Math.max(0, idf), frequency));
            }
            return terms;
        } catch (IOException e) {
            throw failed("read word statistics", e);
        }
    }

    private List<Document> search(Query query, int limit, @Nullable Sort sort) {
        try {
            int most = Math.max(1, Math.min(limit, reader.maxDoc()));
            return documents(
                    sort == null
                            ? searcher.search(query, most).scoreDocs
                            : searcher.search(query, most, sort).scoreDocs);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private List<Document> documents(ScoreDoc[] hits) throws IOException {
        List<Document> documents = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            documents.add(searcher.storedFields().document(hit.doc));
        }
        return documents;
    }

    private static UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException("Cannot " + what + " in the index", e);
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw failed("close a snapshot", e);
        }
    }
}
