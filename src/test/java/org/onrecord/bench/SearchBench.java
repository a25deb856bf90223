package org.onrecord.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.bench.InventedNews.Question;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.Snapshot;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * How fast a search is at 1,000, 10,000 and 100,000 passages, beside LangChain4j's in-memory store in the same run, for one
 * asker and for eight; and how many of the ten nearest passages the approximate search finds. Prints a Markdown table and
 * draws a plot: {@code ./mvnw verify -Pbench-search}. System properties: {@code bench.folder} (indexes are kept there),
 * {@code bench.plot} (the SVG file to write), {@code bench.seconds} (of measuring each line, 10).
 */
public final class SearchBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int ASKERS = 8;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int RECALL_QUESTIONS = 200;
    private static final int WARM_UP_SEARCHES = 500;
    private static final int PROCESSOR_TIME_SEARCHES = 500;

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("oursEmbedding", "On Record, question embedded");
        NAMES.put("ours", "On Record, words and meaning");
        NAMES.put("oursWords", "On Record, words alone");
        NAMES.put("oursMeaning", "On Record, meaning alone");
        NAMES.put("theirsEmbedding", "LangChain4j in memory, question embedded");
        NAMES.put("theirs", "LangChain4j in memory");
    }

    private SearchBench() {}

    /** Prints the tables. */
    public static void main(String[] none) throws IOException, InterruptedException, RunnerException {
        InventedNews news = new InventedNews();
        for (int size : SIZES) {
            SearchIndexes.prepare(news, size);
            System.out.printf(
                    Locale.ROOT,
                    "recall@%d of the approximate search at %,d passages: %.3f%n",
                    SearchContenders.WANTED,
                    size,
                    recall(news, size));
        }
        Map<String, Map<Integer, Statistics>> alone = measured(
                options(1).include(SearchContenders.class.getName() + "\\..*").build());
        Map<String, Map<Integer, Statistics>> together = measured(options(ASKERS)
                .include(SearchContenders.class.getName() + "\\.oursEmbedding")
                .param("passages", Integer.toString(SIZES.get(SIZES.size() - 1)))
                .build());
        table(alone);
        processorTime();
        askers(alone, together);
        Path plot = Path.of(System.getProperty("bench.plot", "target/search-speed.svg"));
        Files.writeString(plot, plot(alone));
        System.out.println("Plot written to " + plot);
    }

    private static ChainedOptionsBuilder options(int askers) {
        return new OptionsBuilder()
                .forks(1)
                .threads(askers)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(Math.max(1, SECONDS / 2)))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(Math.max(1, SECONDS / 2)))
                .shouldFailOnError(true);
    }

    /** Times in milliseconds by contender and number of passages. */
    private static Map<String, Map<Integer, Statistics>> measured(Options options) throws RunnerException {
        Collection<RunResult> results = new Runner(options).run();
        Map<String, Map<Integer, Statistics>> times = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            times.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), any -> new TreeMap<>())
                    .put(
                            Integer.valueOf(result.getParams().getParam("passages")),
                            result.getPrimaryResult().getStatistics());
        }
        return times;
    }

    private static void table(Map<String, Map<Integer, Statistics>> times) {
        StringBuilder table = new StringBuilder("\n| p50 / p99 in ms |");
        SIZES.forEach(size -> table.append(String.format(Locale.ROOT, " %,d passages |", size)));
        table.append("\n|---|").append("---|".repeat(SIZES.size())).append('\n');
        NAMES.forEach((key, name) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(times.get(key).values().stream()
                        .map(t -> String.format(Locale.ROOT, "%.1f / %.1f", t.getPercentile(50), t.getPercentile(99)))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        ratio(table, times, "theirsEmbedding", "oursEmbedding", "LangChain4j / On Record, question embedded (p50)");
        ratio(table, times, "theirs", "oursMeaning", "LangChain4j / On Record, meaning alone (p50)");
        System.out.println(table);
    }

    /** What a search costs this thread, which other programs on the machine change less than how long it takes. */
    private static void processorTime() {
        SearchContenders contenders = new SearchContenders();
        SearchContenders.Ours ours = new SearchContenders.Ours();
        ours.passages = SIZES.get(SIZES.size() - 1);
        ours.open();
        System.out.printf(
                Locale.ROOT,
                "| processor time in ms at %,d passages | median | 99 of 100 |%n|---|---|---|%n",
                ours.passages);
        processorTime("oursEmbedding", () -> contenders.oursEmbedding(ours));
        processorTime("ours", () -> contenders.ours(ours));
        processorTime("oursWords", () -> contenders.oursWords(ours));
        processorTime("oursMeaning", () -> contenders.oursMeaning(ours));
        ours.close();
        System.out.println();
    }

    private static void processorTime(String key, Supplier<?> search) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[PROCESSOR_TIME_SEARCHES];
        for (int i = -WARM_UP_SEARCHES; i < times.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            if (search.get() == null) {
                throw new IllegalStateException("a search gave nothing");
            }
            if (i >= 0) {
                times[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f |%n",
                NAMES.get(key),
                times[times.length / 2],
                times[times.length * 99 / 100]);
    }

    private static void ratio(
            StringBuilder table, Map<String, Map<Integer, Statistics>> times, String of, String to, String name) {
        table.append("| ").append(name).append(" |");
        SIZES.forEach(size -> table.append(String.format(
                Locale.ROOT,
                " %.1f |",
                times.get(of).get(size).getPercentile(50)
                        / times.get(to).get(size).getPercentile(50))));
        table.append('\n');
    }

    private static void askers(
            Map<String, Map<Integer, Statistics>> alone, Map<String, Map<Integer, Statistics>> together) {
        int most = SIZES.get(SIZES.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "| %,d passages, question embedded | questions/s | p50 ms | p99 ms |%n|---|---|---|---|%n",
                most);
        line("1 asker", alone.get("oursEmbedding").get(most));
        line(ASKERS + " askers at once", together.get("oursEmbedding").get(most));
    }

    private static void line(String who, Statistics times) {
        double seconds = 2.0 * Math.max(1, SECONDS / 2);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f |%n",
                who,
                times.getN() / seconds,
                times.getPercentile(50),
                times.getPercentile(99));
    }

    private static String plot(Map<String, Map<Integer, Statistics>> times) {
        LogPlot plot = new LogPlot("passages", "one search, median, ms");
        for (String key : List.of("theirsEmbedding", "theirs", "oursEmbedding", "ours", "oursMeaning")) {
            Map<Integer, Double> medians = new TreeMap<>();
            times.get(key).forEach((size, t) -> medians.put(size, t.getPercentile(50)));
            plot.line(NAMES.get(key), medians, key.startsWith("ours"));
        }
        return plot.svg();
    }

    /** The share of the ten nearest, by comparing with every vector, that the index gives among its first ten. */
    private static double recall(InventedNews news, int passages) {
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
            for (int q = 0; q < RECALL_QUESTIONS; q++) {
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
        return found / (RECALL_QUESTIONS * SearchContenders.WANTED);
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
