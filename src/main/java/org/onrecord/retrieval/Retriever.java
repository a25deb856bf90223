package org.onrecord.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;
import org.onrecord.index.Encoder;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.ScoredPassage;
import org.onrecord.index.Snapshot;
import org.onrecord.retrieval.ReciprocalRankFusion.Fused;
import org.onrecord.retrieval.ReciprocalRankFusion.Ranking;

/**
 * Finds passages in one snapshot:
 *
 * <ol>
 *   <li>rank by words (BM25);
 *   <li>rank by the same words in the other language, as far as the lexicon knows them;
 *   <li>rank by meaning (nearest vectors), where the index has vectors;
 *   <li>fuse the rankings;
 *   <li>cut.
 * </ol>
 */
public final class Retriever {

    private final Encoder encoder;
    private final Lexicon lexicon;
    private final RetrievalConfig config;

    /** Searches with {@code encoder} by meaning, and by the words that {@code lexicon} knows in the other language. */
    public Retriever(Encoder encoder, Lexicon lexicon, RetrievalConfig config) {
        this.encoder = encoder;
        this.lexicon = lexicon;
        this.config = config;
    }

    /** The best passages, best first. */
    public List<Hit> passages(Snapshot snapshot, SearchQuery query, int limit) {
        List<Fused<String>> fused = new ArrayList<>();
        Map<String, Passage> byId = new HashMap<>();
        PassageFilter filter = query.filter();
        List<Ranking<String>> rankings = new ArrayList<>();
        int depth = Math.max(limit, config.candidates());
        rankings.add(new Ranking<>("lexical", ids(snapshot.lexical(query.text(), filter, depth), byId), 1));
        String translated = lexicon.translated(query.text());
        if (!translated.isEmpty() && config.translatedWeight() > 0) {
            // Names stay in the query: they are the same in both languages.
            String other = query.text() + ' ' + translated;
            rankings.add(new Ranking<>(
                    "translated",
                    ids(snapshot.lexical(unquoted(other), filter, depth), byId),
                    config.translatedWeight()));
        }
        if (snapshot.modelId().equals(encoder.modelId()) && snapshot.pendingVectors() < snapshot.passageCount()) {
            float[] vector = encoder.encodeQuery(query.text());
            rankings.add(new Ranking<>(
                    "semantic", ids(snapshot.semantic(vector, filter, depth), byId), semanticWeight(query.text())));
        }
        fused.addAll(ReciprocalRankFusion.fuse(rankings));
        return withArticles(snapshot, fused, byId, limit);
    }

    /** The best articles, each by its best passage, best first. */
    public List<Hit> articles(Snapshot snapshot, SearchQuery query, int limit) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Hit hit : passages(snapshot, query, Math.max(config.candidates(), limit))) {
            best.putIfAbsent(hit.article().id(), hit);
        }
        return best.values().stream().limit(limit).toList();
    }

    private static String unquoted(String text) {
        return text.replaceAll("[\"«»“”]", " ");
    }

    private double semanticWeight(String question) {
        boolean foreign =
                !encoder.multilingual() && !QuestionLanguage.of(question, "en").equals("en");
        return foreign ? config.foreignSemanticWeight() : config.semanticWeight();
    }

    private static List<String> ids(List<ScoredPassage> found, Map<String, Passage> byId) {
        List<String> ids = new ArrayList<>();
        for (ScoredPassage scored : found) {
            byId.put(scored.passage().id(), scored.passage());
            ids.add(scored.passage().id());
        }
        return ids;
    }

    private static List<Hit> withArticles(
            Snapshot snapshot, List<Fused<String>> fused, Map<String, Passage> byId, int limit) {
        Map<String, Optional<Article>> articles = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Fused<String> item : fused.subList(0, Math.min(limit, fused.size()))) {
            Passage passage = byId.get(item.item());
            articles.computeIfAbsent(passage.articleId(), snapshot::article)
                    .ifPresent(article -> hits.add(new Hit(article, passage, item.score(), item.ranks())));
        }
        return hits;
    }
}
