package org.onrecord.eval;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.EmbeddingConfig;
import org.onrecord.index.Encoder;
import org.onrecord.index.Encoders;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.ScoredPassage;
import org.onrecord.index.Snapshot;
import org.onrecord.split.PassageSplitter;

/**
 * Compares sentence encoders on the developers' sets: nDCG@10 of documents by their best passage, by words alone, by meaning
 * alone, and by both through weighted reciprocal ranks. Arguments: models as {@code on-record.embedding.model} takes them.
 * System properties: {@code eval.data}, {@code eval.work} (keeps vectors between runs), {@code
 * eval.sets} (part of a set's name).
 */
public final class EncoderEval {

    private static final int DEPTH = 100;
    private static final double RRF_CONSTANT = 60;
    private static final double[] WEIGHTS = {.1, .25, .5, 1, 2, 4};

    private EncoderEval() {}

    /** Prints one table for each model. */
    public static void main(String[] models) throws IOException {
        Path data = Path.of(System.getProperty("eval.data"));
        Map<String, RetrievalSet> sets = new LinkedHashMap<>();
        sets.put("piaf-400", RetrievalSet.read(data.resolve("piaf")).part(400, Integer.MAX_VALUE));
        sets.put(
                "orangesum-1000",
                RetrievalSet.read(data.resolve("orangesum-title")).part(300, 1_000));
        for (String pair : List.of("fr-fr", "en-en", "en-fr", "fr-en")) {
            sets.put("ntrex-" + pair, RetrievalSet.read(data.resolve("ntrex-" + pair)));
        }
        sets.keySet().removeIf(name -> !name.contains(System.getProperty("eval.sets", "")));
        for (String model : models) {
            try (Encoder encoder = Encoders.open(config(model), Path.of("none"))) {
                System.out.printf("%n%s%n%-16s %8s %8s", encoder.modelId(), "nDCG@10", "words", "meaning");
                for (double weight : WEIGHTS) {
                    System.out.printf(Locale.ROOT, "  w=%-5.2f", weight);
                }
                System.out.println();
                for (Map.Entry<String, RetrievalSet> set : sets.entrySet()) {
                    measure(set.getKey(), set.getValue(), encoder);
                }
            }
        }
    }

    private static EmbeddingConfig config(String model) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("on-record.embedding.model", model), "eval", 100))
                .build()
                .getConfigMapping(EmbeddingConfig.class);
    }

    private static void measure(String name, RetrievalSet set, Encoder encoder) throws IOException {
        String language = name.endsWith("-en") ? "en" : "fr";
        Path work = Path.of(System.getProperty("eval.work", "target/encoder-eval"))
                .resolve(name + '-' + encoder.modelId().replaceAll("[^A-Za-z0-9.-]", "_"));
        Files.createDirectories(work);
        try (EmbeddingCache cache = EmbeddingCache.open(work);
                ArchiveIndex index = ArchiveIndex.open(work, encoder.modelId(), encoder.dimension(), cache)) {
            fill(index, set, language, encoder);
            try (Snapshot snapshot = index.snapshot()) {
                compare(name, set, snapshot, encoder);
            }
        }
    }

    private static void fill(ArchiveIndex index, RetrievalSet set, String language, Encoder encoder) {
        PassageSplitter splitter = new PassageSplitter(encoder::tokens, encoder.maxPassageTokens());
        try (Snapshot before = index.snapshot();
                IndexUpdate update = index.begin()) {
            if (before.articleCount() != set.documents().size()) {
                set.documents().forEach((id, text) -> {
                    Article article = Articles.news(id, id, "", text, null, language);
                    LedgerEntry entry = new LedgerEntry(
                            id, 0, Instant.EPOCH, "", "0".repeat(64), "eval", List.of(id), List.of(), Instant.EPOCH, 0);
                    update.put(entry, List.of(new IndexedArticle(article, splitter.split(article))));
                });
                update.commit();
            }
        }
        while (true) {
            try (Snapshot snapshot = index.snapshot();
                    IndexUpdate update = index.begin()) {
                List<Passage> waiting = snapshot.withoutVector(512);
                if (waiting.isEmpty()) {
                    return;
                }
                List<float[]> vectors = encoder.encodePassages(
                        waiting.stream().map(Passage::text).toList());
                Map<Passage, float[]> byPassage = new HashMap<>();
                for (int i = 0; i < waiting.size(); i++) {
                    byPassage.put(waiting.get(i), vectors.get(i));
                }
                update.setVectors(byPassage);
                update.commit();
            }
        }
    }

    private static void compare(String name, RetrievalSet set, Snapshot snapshot, Encoder encoder) {
        double[] sums = new double[2 + WEIGHTS.length];
        set.queries().forEach((id, query) -> {
            List<ScoredPassage> words = snapshot.lexical(query, PassageFilter.NONE, DEPTH);
            List<ScoredPassage> meaning = snapshot.semantic(encoder.encodeQuery(query), PassageFilter.NONE, DEPTH);
            sums[0] += set.ndcg(id, fused(words, meaning, 1, 0));
            sums[1] += set.ndcg(id, fused(words, meaning, 0, 1));
            for (int w = 0; w < WEIGHTS.length; w++) {
                sums[2 + w] += set.ndcg(id, fused(words, meaning, 1, WEIGHTS[w]));
            }
        });
        System.out.printf("%-16s", name);
        for (double sum : sums) {
            System.out.printf(Locale.ROOT, " %8.3f", sum / set.queries().size());
        }
        System.out.printf("  (%d passages)%n", snapshot.passageCount());
    }

    private static List<String> fused(
            List<ScoredPassage> words, List<ScoredPassage> meaning, double wordWeight, double meaningWeight) {
        Map<String, Double> scores = new HashMap<>();
        add(scores, articles(words), wordWeight);
        add(scores, articles(meaning), meaningWeight);
        return scores.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> articles(List<ScoredPassage> passages) {
        return passages.stream().map(p -> p.passage().articleId()).distinct().toList();
    }

    private static void add(Map<String, Double> scores, List<String> ranking, double weight) {
        for (int rank = 0; rank < ranking.size(); rank++) {
            scores.merge(ranking.get(rank), weight / (RRF_CONSTANT + rank + 1), Double::sum);
        }
    }
}
