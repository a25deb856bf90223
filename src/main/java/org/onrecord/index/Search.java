package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Lexical and semantic search over the passages of one commit. */
final class Search {

    /** So many articles lift their passages; the passages of others count by their own words alone. */
    private static final int LIFTING_ARTICLES = 200;

    /** HNSW explores as many candidates as it is asked for: the ten nearest are sure only among a hundred. */
    private static final int CANDIDATES = 100;

    private static final double NEAR_THE_BEST = 0.8;

    private final CommitView view;
    private final LexicalWeights weights;

    Search(CommitView view, LexicalWeights weights) {
        this.view = view;
        this.weights = weights;
    }

    List<ScoredPassage> lexical(String question, Translator translator, PassageFilter filter, int limit) {
        LexicalQuery words = new LexicalQuery(question, weights, translator, new WordFamilies(view.reader()));
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        return reading(() -> {
            double attainable = words.attainable(this::rarity);
            Query anyEvidence = new BoostQuery(lifted(words, filter), attainable > 0 ? (float) (1 / attainable) : 1);
            List<ScoredPassage> all = passages(anyEvidence, List.of(), filter, limit);
            List<Query> quotations = words.quotations();
            if (quotations.isEmpty()) {
                return all;
            }
            List<ScoredPassage> quoting = passages(anyEvidence, quotations, filter, limit);
            return isRestricting(quoting, all, words) ? quoting : all;
        });
    }

    /**
     * Whether the quotations are to be taken at their word. Headlines put short words in marks that no article has side by
     * side in that form; then the passages that happen to have them are far from the best.
     */
    private static boolean isRestricting(List<ScoredPassage> quoting, List<ScoredPassage> all, LexicalQuery words) {
        return !quoting.isEmpty()
                && (words.hasLongQuotation()
                        || quoting.get(0).score() >= NEAR_THE_BEST * all.get(0).score());
    }

    private List<ScoredPassage> passages(Query evidence, List<Query> required, PassageFilter filter, int limit)
            throws IOException {
        BooleanQuery.Builder query = restricted(Schema.PASSAGES, filter).add(evidence, Occur.MUST);
        required.forEach(phrase -> query.add(phrase, Occur.FILTER));
        List<ScoredPassage> passages = new ArrayList<>();
        for (ScoreDoc hit : view.searcher().search(query.build(), limit).scoreDocs) {
            BytesRef record = view.searcher().storedFields().document(hit.doc).getBinaryValue(Schema.RECORD);
            passages.add(new ScoredPassage(ArticleCodec.passage(record), hit.score));
        }
        return passages;
    }

    /** The passages' own evidence, to which the best articles add theirs: a headline's words are spread over an article. */
    private Query lifted(LexicalQuery words, PassageFilter filter) throws IOException {
        BooleanQuery.Builder evidence = new BooleanQuery.Builder().add(words.passages(), Occur.SHOULD);
        if (weights.article() > 0) {
            Query articles = restricted(Schema.ARTICLES, filter)
                    .add(words.articles(), Occur.MUST)
                    .build();
            for (ScoreDoc article : view.searcher().search(articles, LIFTING_ARTICLES).scoreDocs) {
                Query passagesOf = new TermQuery(new Term(Schema.ARTICLE_ID, view.id(article.doc)));
                evidence.add(
                        new BoostQuery(new ConstantScoreQuery(passagesOf), weights.article() * article.score),
                        Occur.SHOULD);
            }
        }
        return evidence.build();
    }

    /** Of the commonest of the terms, as BM25 weighs it. */
    private double rarity(List<Term> terms) {
        int passages = view.count(Schema.PASSAGES);
        int having = reading(() -> {
            int most = 0;
            for (Term term : terms) {
                most = Math.max(most, view.reader().docFreq(term));
            }
            return Math.min(most, passages);
        });
        return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
    }

    private static BooleanQuery.Builder restricted(TermQuery type, PassageFilter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(type, Occur.FILTER);
        Query restriction = Filters.of(filter);
        return restriction == null ? query : query.add(restriction, Occur.FILTER);
    }

    List<ScoredPassage> semantic(float[] vector, PassageFilter filter, int limit) {
        if (limit < 1) {
            return List.of();
        }
        @Nullable Query restriction = Filters.of(filter);
        Query nearest = new KnnFloatVectorQuery(
                view.space().field(), view.space().check(vector), Math.max(limit, CANDIDATES), restriction);
        return reading(() -> {
            List<ScoredPassage> passages = new ArrayList<>();
            for (ScoreDoc hit : view.searcher().search(nearest, limit).scoreDocs) {
                double cosine = 2.0 * hit.score - 1;
                view.passage(view.id(hit.doc)).ifPresent(passage -> passages.add(new ScoredPassage(passage, cosine)));
            }
            return passages;
        });
    }

    /** Cosines of some passages, by their ids; those without a vector are left out. */
    Map<String, Double> cosines(float[] vector, Collection<String> passageIds) {
        view.space().check(vector);
        String field = view.space().field();
        Query wanted = new TermInSetQuery(
                Schema.VECTOR_ID,
                passageIds.stream().map(id -> Schema.key(id + ' ' + field)).toList());
        return reading(() -> {
            Map<String, Double> cosines = new HashMap<>();
            ScoreDoc[] found =
                    view.searcher().search(wanted, Math.max(1, passageIds.size()), Sort.INDEXORDER).scoreDocs;
            int next = 0;
            for (LeafReaderContext leaf : view.searcher().getLeafContexts()) {
                FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
                int end = leaf.docBase + leaf.reader().maxDoc();
                for (; next < found.length && found[next].doc < end; next++) {
                    if (values != null
                            && values.advance(found[next].doc - leaf.docBase) == found[next].doc - leaf.docBase) {
                        cosines.put(view.id(found[next].doc).utf8ToString(), (double)
                                VectorUtil.dotProduct(vector, values.vectorValue()));
                    }
                }
            }
            return cosines;
        });
    }
}
