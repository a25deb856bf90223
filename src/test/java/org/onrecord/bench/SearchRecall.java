package org.onrecord.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.bench.InventedNews.Question;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.Snapshot;

/** How much of what is truly nearest the approximate search finds. */
final class SearchRecall {

    private static final int QUESTIONS = 200;

    private SearchRecall() {}

    /** The share of the ten nearest, by comparing with every vector, that the index gives among its first ten. */
    static double of(InventedNews news, int passages) {
        int articles = passages / InventedNews.PASSAGES_OF_AN_ARTICLE;
        float[][] vectors = IntStream.range(0, passages)
                .mapToObj(i ->
                        news.vector(i / InventedNews.PASSAGES_OF_AN_ARTICLE, i % InventedNews.PASSAGES_OF_AN_ARTICLE))
                .toArray(float[][]::new);
        double found = 0;
        Path folder = SearchIndexes.folder(passages);
        try (EmbeddingCache cache = EmbeddingCache.open(folder);
                ArchiveIndex index = ArchiveIndex.open(folder, SearchIndexes.MODEL, InventedNews.DIMENSION, cache);
                Snapshot snapshot = index.snapshot()) {
            for (int q = 0; q < QUESTIONS; q++) {
                Question question = news.question(q, articles);
                Set<String> nearest =
                        snapshot.semantic(question.vector(), PassageFilter.NONE, SearchContenders.WANTED).stream()
                                .map(scored -> scored.passage().id())
                                .collect(Collectors.toSet());
                found += exact(vectors, question.vector()).stream()
                        .filter(nearest::contains)
                        .count();
            }
        }
        return found / (QUESTIONS * SearchContenders.WANTED);
    }

    private static List<String> exact(float[][] vectors, float[] question) {
        double[] cosines = new double[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < question.length; d++) {
                cosines[i] += question[d] * vectors[i][d];
            }
        }
        List<String> ids = new ArrayList<>();
        IntStream.range(0, vectors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -cosines[i]))
                .limit(SearchContenders.WANTED)
                .forEach(i -> ids.add(
                        "n" + i / InventedNews.PASSAGES_OF_AN_ARTICLE + '-' + i % InventedNews.PASSAGES_OF_AN_ARTICLE));
        return ids;
    }
}
