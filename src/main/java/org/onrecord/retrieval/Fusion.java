package org.onrecord.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Passage;
import org.onrecord.index.CosineScale;
import org.onrecord.index.ScoredPassage;

/**
 * Merges what was found by words and by meaning. Both scores have a scale of their own that does not depend on what else was
 * found: words the share of what could be reached, meaning the number of spreads above a typical cosine. Their weighted sum
 * keeps what ranks throw away: by how much the first is better than the second (Bruch, Gai and Ingber, "An Analysis of Fusion
 * Functions for Hybrid Retrieval", 2023). Not for several threads.
 */
final class Fusion {

    static final String LEXICAL = "lexical";
    static final String SEMANTIC = "semantic";

    /** News says in its first lines what it is about: so much of the meaning is that of the article's first passage. */
    private static final double LEAD = 0.3;

    private final CosineScale scale;
    private final double weight;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Double> cosines = new HashMap<>();

    /**
     * An empty fusion.
     *
     * @param weight of one spread of cosine beside the whole of the words
     */
    Fusion(CosineScale scale, double weight) {
        this.scale = scale;
        this.weight = weight;
    }

    /** A passage with what is known of it. */
    private static final class Candidate {

        private final Passage passage;
        private final Map<String, Integer> ranks = new LinkedHashMap<>();
        private double words;

        Candidate(Passage passage) {
            this.passage = passage;
        }
    }

    /**
     * A passage, or an article by its best passage, with its merged score.
     *
     * @param score relative to the best: 0 to 1
     * @param ranks place in each ranking that has it, from 1
     */
    record Fused(Passage passage, double score, Map<String, Integer> ranks) {}

    /** Takes the ranking by words, best first. */
    void lexical(List<ScoredPassage> found) {
        for (int i = 0; i < found.size(); i++) {
            Candidate candidate = candidate(found.get(i).passage());
            candidate.words = found.get(i).score();
            candidate.ranks.put(LEXICAL, i + 1);
        }
    }

    /** Takes the ranking by meaning, nearest first. */
    void semantic(List<ScoredPassage> found) {
        for (int i = 0; i < found.size(); i++) {
            candidate(found.get(i).passage()).ranks.put(SEMANTIC, i + 1);
            cosines.put(found.get(i).passage().id(), found.get(i).score());
        }
    }

    /** Passages whose cosine would help: what only the words found, and the first of each article. */
    Set<String> withoutCosine() {
        Set<String> ids = new TreeSet<>();
        candidates.forEach((id, candidate) -> {
            ids.add(id);
            ids.add(first(candidate.passage));
        });
        ids.removeAll(cosines.keySet());
        return ids;
    }

    /** Takes cosines by passage id. */
    void cosines(Map<String, Double> known) {
        cosines.putAll(known);
    }

    private Candidate candidate(Passage passage) {
        return candidates.computeIfAbsent(passage.id(), id -> new Candidate(passage));
    }

    private static String first(Passage passage) {
        return new Passage(passage.articleId(), 0, passage.span(), "").id();
    }

    /** All passages, best first; ties keep the order in which they were found. */
    List<Fused> passages() {
        List<Scored> scored = new ArrayList<>();
        candidates.values().forEach(c -> scored.add(new Scored(c, c.words + meaning(c.passage))));
        return relative(scored);
    }

    /** All articles, best first, by their best words and their nearest meaning, which may stand in different passages. */
    List<Fused> articles() {
        Map<String, Double> words = new HashMap<>();
        Map<String, Double> meaning = new HashMap<>();
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (Candidate c : candidates.values()) {
            String article = c.passage.articleId();
            words.merge(article, c.words, Math::max);
            meaning.merge(article, meaning(c.passage), Math::max);
            best.merge(article, c, this::better);
        }
        List<Scored> scored = new ArrayList<>();
        best.forEach((article, c) -> scored.add(new Scored(c, words.get(article) + meaning.get(article))));
        return relative(scored);
    }

    private Candidate better(Candidate a, Candidate b) {
        return b.words + meaning(b.passage) > a.words + meaning(a.passage) ? b : a;
    }

    private double meaning(Passage passage) {
        @Nullable Double own = cosines.get(passage.id());
        if (own == null) {
            return 0;
        }
        double lead = cosines.getOrDefault(first(passage), own);
        return weight * ((1 - LEAD) * scale.above(own) + LEAD * scale.above(lead));
    }

    private record Scored(Candidate candidate, double score) {}

    private static List<Fused> relative(List<Scored> scored) {
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        double best = scored.isEmpty() ? 1 : scored.get(0).score();
        return scored.stream()
                .map(s -> new Fused(
                        s.candidate().passage, best > 0 ? s.score() / best : 0, Map.copyOf(s.candidate().ranks)))
                .toList();
    }
}
