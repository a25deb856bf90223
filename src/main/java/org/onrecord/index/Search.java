package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Passage;

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
        KnownTerms terms = new KnownTerms(view.searcher());
        LexicalQuery words = new LexicalQuery(question, weights, translator, terms);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        return reading(() -> {
            double attainable = words.attainable(forms -> rarity(forms, terms));
            Map<BytesRef, Float> lifts = lifts(words, filter);
            double share = attainable > 0 ? 1 / attainable : 1;
            List<ScoredPassage> all = passages(words, lifts, List.of(), filter, limit, share);
            List<Query> quotations = words.quotations();
            if (quotations.isEmpty()) {
                return all;
            }
            List<ScoredPassage> quoting = passages(words, lifts, quotations, filter, limit, share);
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

    /**
     * Passages by their own evidence, to which the best articles add theirs: a headline's words are spread over an article.
     * The best of all are the best of those that no article lifts, which are among as many of the best by themselves, and all
     * that one lifts; so neither search has to weigh hundreds of articles beside the words.
     */
    private List<ScoredPassage> passages(
            LexicalQuery words,
            Map<BytesRef, Float> lifts,
            List<Query> required,
            PassageFilter filter,
            int limit,
            double share)
            throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        Query own = words.passages();
        Query best = required.isEmpty() && Filters.of(filter) == null
                ? own
                : restricted(Schema.PASSAGES, filter, required)
                        .add(own, Occur.MUST)
                        .build();
        for (ScoreDoc hit : view.searcher().search(best, limit).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        if (!lifts.isEmpty()) {
            Query lifted = restricted(Schema.PASSAGES, filter, required)
                    .add(new TermInSetQuery(Schema.ARTICLE_ID, lifts.keySet()), Occur.FILTER)
                    .add(own, Occur.SHOULD)
                    .build();
            scores.putAll(view.searcher().search(lifted, new LiftedScores(lifts)));
        }
        List<Map.Entry<Integer, Float>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Map.Entry.<Integer, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        List<ScoredPassage> passages = new ArrayList<>();
        for (Map.Entry<Integer, Float> hit : ranked.subList(0, Math.min(limit, ranked.size()))) {
            passages.add(new ScoredPassage(view.passage(hit.getKey()), hit.getValue() * share));
        }
        return passages;
    }

    /** What the best articles add to each of their passages, by the ids of these articles. */
    private Map<BytesRef, Float> lifts(LexicalQuery words, PassageFilter filter) throws IOException {
        Map<BytesRef, Float> lifts = new HashMap<>();
        if (weights.article() > 0) {
            Query articles = Filters.of(filter) == null
                    ? words.articles()
                    : restricted(Schema.ARTICLES, filter, List.of())
                            .add(words.articles(), Occur.MUST)
                            .build();
            for (ScoreDoc article : view.searcher().search(articles, LIFTING_ARTICLES).scoreDocs) {
                lifts.put(view.id(article.doc), weights.article() * article.score);
            }
        }
        return lifts;
    }

    /** Of the commonest of the forms of a word, as BM25 weighs it. */
    private double rarity(List<Term> forms, KnownTerms terms) {
        int passages = view.count(Schema.PASSAGES);
        int most = forms.stream().mapToInt(terms::documents).max().orElse(0);
        int having = Math.min(most, passages);
        return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
    }

    private static BooleanQuery.Builder restricted(TermQuery type, PassageFilter filter, List<Query> required) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(type, Occur.FILTER);
        required.forEach(phrase -> query.add(phrase, Occur.FILTER));
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
            Map<BytesRef, Double> cosines = new LinkedHashMap<>();
            for (ScoreDoc hit : view.searcher().search(nearest, limit).scoreDocs) {
                cosines.put(view.id(hit.doc), 2.0 * hit.score - 1);
            }
            Map<BytesRef, Passage> known = view.passages(cosines.keySet());
            List<ScoredPassage> passages = new ArrayList<>();
            cosines.forEach((id, cosine) -> {
                Passage passage = known.get(id);
                if (passage != null) {
                    passages.add(new ScoredPassage(passage, cosine));
                }
            });
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
