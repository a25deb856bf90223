package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

/** A snapshot over one Lucene commit; holds a reference to its reader until closed. */
final class LuceneSnapshot implements Snapshot {

    private static final Sort BY_PATH = new Sort(
            new SortField(Schema.PATH_ORDER, SortField.Type.STRING), new SortField(Schema.PLACE, SortField.Type.LONG));
    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Schema.PUBLISHED, true, SortedNumericSelector.Type.MAX));
    private static final int MOST_PASSAGES = 100_000;

    private final CommitView view;
    private final Search search;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over one reference to the view's reader. */
    LuceneSnapshot(CommitView view) {
        this.view = view;
        this.search = new Search(view, LexicalWeights.DEFAULT);
    }

    @Override
    public long revision() {
        return view.revision();
    }

    @Override
    public String modelId() {
        return view.space().modelId();
    }

    @Override
    public Instant committedAt() {
        return view.committedAt();
    }

    @Override
    public int articleCount() {
        return view().count(Schema.ARTICLES);
    }

    @Override
    public int passageCount() {
        return view().count(Schema.PASSAGES);
    }

    @Override
    public int pendingVectors() {
        return passageCount() - view().count(view.space().query());
    }

    @Override
    public List<Passage> withoutVector(int limit) {
        return PendingVectors.of(view(), limit);
    }

    @Override
    public Optional<LocalDate> newestArticle() {
        return reading(() -> {
            BooleanQuery dated = new BooleanQuery.Builder()
                    .add(Schema.ARTICLES, Occur.FILTER)
                    .add(LongField.newRangeQuery(Schema.PUBLISHED, Long.MIN_VALUE, Long.MAX_VALUE), Occur.FILTER)
                    .build();
            TopFieldDocs newest = view().searcher().search(dated, 1, NEWEST);
            return newest.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofEpochDay((Long) ((FieldDoc) newest.scoreDocs[0]).fields[0]));
        });
    }

    @Override
    public Optional<Article> article(String articleId) {
        return view().article(articleId);
    }

    @Override
    public Optional<ArticleHistory> history(String articleId) {
        return view().history(articleId);
    }

    @Override
    public List<Passage> passages(String articleId) {
        Query query = new BooleanQuery.Builder()
                .add(Schema.PASSAGES, Occur.FILTER)
                .add(new TermQuery(Schema.term(Schema.ARTICLE_ID, articleId)), Occur.FILTER)
                .build();
        return reading(() -> {
            List<Passage> passages = new ArrayList<>();
            for (ScoreDoc hit : view().searcher().search(query, MOST_PASSAGES).scoreDocs) {
                passages.add(view().passage(hit.doc));
            }
            passages.sort(Comparator.comparingInt(Passage::ordinal));
            return passages;
        });
    }

    @Override
    public List<Article> articles(ArticleQuery query, @Nullable String cursor, int limit) {
        return reading(() -> {
            FieldDoc after = cursor == null ? null : position(cursor);
            List<Article> page = new ArrayList<>();
            for (ScoreDoc hit : view().searcher().searchAfter(after, Filters.of(query), limit, BY_PATH).scoreDocs) {
                page.add(ArticleCodec.article(record(hit)));
            }
            return page;
        });
    }

    private FieldDoc position(String articleId) {
        Query one = new BooleanQuery.Builder()
                .add(Schema.ARTICLES, Occur.FILTER)
                .add(new TermQuery(Schema.term(Schema.ID, articleId)), Occur.FILTER)
                .build();
        ScoreDoc[] found = reading(() -> view().searcher().search(one, 1, BY_PATH)).scoreDocs;
        if (found.length == 0) {
            throw new IllegalArgumentException("no article has the id " + articleId);
        }
        return (FieldDoc) found[0];
    }

    @Override
    public List<LedgerEntry> ledger() {
        return Ledger.all(view());
    }

    @Override
    public Optional<LedgerEntry> ledgerEntry(String path) {
        return Ledger.entry(view(), path);
    }

    @Override
    public List<ScoredPassage> lexical(String question, Translator translator, PassageFilter filter, int limit) {
        view();
        return search.lexical(question, translator, filter, limit);
    }

    @Override
    public Map<String, Double> cosines(float[] vector, Collection<String> passageIds) {
        view();
        return search.cosines(vector, passageIds);
    }

    @Override
    public List<ScoredPassage> semantic(float[] vector, PassageFilter filter, int limit) {
        view();
        return search.semantic(vector, filter, limit);
    }

    @Override
    public int passagesWith(String word) {
        return TermWeights.passagesWith(view(), word);
    }

    @Override
    public Optional<String> nearestWord(String word) {
        return NearWords.nearest(view(), word);
    }

    @Override
    public List<WeightedTerm> terms(String text, String language) {
        return TermWeights.of(view(), text, language);
    }

    private BytesRef record(ScoreDoc hit) {
        return reading(() -> view.searcher().storedFields().document(hit.doc).getBinaryValue(Schema.RECORD));
    }

    CommitView view() {
        if (closed.get()) {
            throw new IllegalStateException("the snapshot is closed");
        }
        return view;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            reading(() -> {
                view.reader().decRef();
                return true;
            });
        }
    }
}
