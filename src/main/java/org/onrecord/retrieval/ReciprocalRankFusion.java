package org.onrecord.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges rankings by the weighted sum of reciprocal ranks: an item gets {@code weight / (k + rank)} from each ranking that
 * has it. Scores of the rankings need not be comparable. Source: Cormack, Clarke, Büttcher, "Reciprocal Rank Fusion
 * outperforms Condorcet and individual Rank Learning Methods", SIGIR 2009.
 */
public final class ReciprocalRankFusion {

    /** The constant of the paper; it damps how much the first ranks stand out. */
    public static final int K = 60;

    private ReciprocalRankFusion() {}

    /**
     * One ranking to merge.
     *
     * @param name what it is called in {@link Fused#ranks()}
     * @param items best first, no item twice
     * @param weight 0 or more; 0 leaves the order to the others but still reports the rank
     */
    public record Ranking<T>(String name, List<T> items, double weight) {}

    /**
     * An item with its merged score.
     *
     * @param score relative to an item that is first in every ranking: 0 to 1
     * @param ranks place in each ranking that has it, from 1
     */
    public record Fused<T>(T item, double score, Map<String, Integer> ranks) {}

    /** All items of the rankings, best first; ties keep the order in which they first appear. */
    public static <T> List<Fused<T>> fuse(List<Ranking<T>> rankings) {
        Map<T, Double> scores = new LinkedHashMap<>();
        Map<T, Map<String, Integer>> ranks = new LinkedHashMap<>();
        double best = 0;
        for (Ranking<T> ranking : rankings) {
            best += ranking.weight() / (K + 1);
            for (int i = 0; i < ranking.items().size(); i++) {
                T item = ranking.items().get(i);
                scores.merge(item, ranking.weight() / (K + i + 1), Double::sum);
                ranks.computeIfAbsent(item, any -> new LinkedHashMap<>()).put(ranking.name(), i + 1);
            }
        }
        List<Fused<T>> fused = new ArrayList<>();
        for (Map.Entry<T, Double> entry : scores.entrySet()) {
            fused.add(new Fused<>(
                    entry.getKey(), best == 0 ? 0 : entry.getValue() / best, Map.copyOf(ranks.get(entry.getKey()))));
        }
        fused.sort(Comparator.comparingDouble((Fused<T> f) -> f.score()).reversed());
        return fused;
    }
}
