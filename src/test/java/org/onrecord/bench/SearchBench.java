package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How fast a search is at 1,000, 10,000 and 100,000 passages, beside LangChain4j's in-memory store in the same run, for one
 * asker and for eight; what a search costs the processor; and how many of the ten nearest passages the approximate search
 * finds. Prints Markdown tables and draws a plot of the processor's times: {@code ./mvnw verify -Pbench-search -DskipTests
 * -DskipITs}. System properties: {@code bench.folder} (indexes are kept there), {@code bench.plot} (the SVG file to write),
 * {@code bench.seconds} (of measuring each line by JMH, 10; 0 leaves JMH out, whose clock means nothing on a busy machine).
 */
public final class SearchBench {

    static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int WARM_UP_SEARCHES = 500;
    private static final int PROCESSOR_TIME_SEARCHES = 500;

    static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("oursEmbedding", "On Record, question embedded");
        NAMES.put("oursOneThread", "On Record, question embedded, words and meaning in turn");
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
                    SearchRecall.of(news, size));
        }
        Map<String, Map<Integer, double[]>> costs = new LinkedHashMap<>();
        for (int size : SIZES) {
            ProcessorTimes.of(size)
                    .forEach((name, times) ->
                            costs.computeIfAbsent(name, any -> new TreeMap<>()).put(size, times));
        }
        costs(costs);
        Path plot = Path.of(System.getProperty("bench.plot", "target/search-speed.svg"));
        Files.writeString(plot, plot(costs));
        System.out.println("Plot written to " + plot);
        if (SECONDS > 0) {
            SearchClock.print(SECONDS);
        }
    }

    private static void costs(Map<String, Map<Integer, double[]>> costs) {
        StringBuilder table = new StringBuilder("\n| processor time in ms, median / 90 of 100 |");
        SIZES.forEach(size -> table.append(String.format(Locale.ROOT, " %,d passages |", size)));
        table.append("\n|---|").append("---|".repeat(SIZES.size())).append('\n');
        costs.forEach((key, bySize) -> table.append("| ")
                .append(NAMES.get(key))
                .append(" | ")
                .append(bySize.values().stream()
                        .map(t -> String.format(Locale.ROOT, "%.1f / %.1f", t[t.length / 2], t[t.length * 9 / 10]))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        for (String ours : List.of("ours", "oursMeaning")) {
            table.append("| LangChain4j / ").append(NAMES.get(ours)).append(" |");
            SIZES.forEach(size -> table.append(String.format(
                    Locale.ROOT,
                    " %.1f |",
                    median(costs.get("theirs").get(size))
                            / median(costs.get(ours).get(size)))));
            table.append('\n');
        }
        System.out.println(table);
    }

    private static double median(double[] times) {
        return times[times.length / 2];
    }

    private static String plot(Map<String, Map<Integer, double[]>> costs) {
        LogPlot plot = new LogPlot("passages", "one search, median processor time, ms");
        for (String key : List.of("theirs", "oursEmbedding", "ours", "oursMeaning")) {
            Map<Integer, Double> medians = new TreeMap<>();
            costs.get(key).forEach((size, times) -> medians.put(size, median(times)));
            plot.line(NAMES.get(key), medians, key.startsWith("ours"));
        }
        return plot.svg();
    }
}
