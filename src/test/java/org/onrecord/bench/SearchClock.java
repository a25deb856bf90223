package org.onrecord.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** The part of {@link SearchBench} that looks at the clock: every contender alone, and eight askers at once, by JMH. */
final class SearchClock {

    private static final int ASKERS = 8;
    private static final List<String> ASKED_AT_ONCE = List.of("oursEmbedding", "oursOneThread");

    private SearchClock() {}

    static void print(int seconds) throws RunnerException {
        Map<String, Map<Integer, Statistics>> alone = measured(options(1, seconds)
                .include(SearchContenders.class.getName() + "\\..*")
                .build());
        Map<String, Map<Integer, Statistics>> together = measured(options(ASKERS, seconds)
                .include(SearchContenders.class.getName() + "\\.(" + String.join("|", ASKED_AT_ONCE) + ")")
                .param("passages", Integer.toString(SearchBench.SIZES.get(SearchBench.SIZES.size() - 1)))
                .build());
        table(alone);
        askers(alone, together, seconds);
    }

    private static ChainedOptionsBuilder options(int askers, int seconds) {
        return new OptionsBuilder()
                .forks(1)
                .threads(askers)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(Math.max(1, seconds / 2)))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(Math.max(1, seconds / 2)))
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
        SearchBench.SIZES.forEach(size -> table.append(String.format(Locale.ROOT, " %,d passages |", size)));
        table.append("\n|---|").append("---|".repeat(SearchBench.SIZES.size())).append('\n');
        SearchBench.NAMES.forEach((key, name) -> table.append("| ")
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

    private static void ratio(
            StringBuilder table, Map<String, Map<Integer, Statistics>> times, String of, String to, String name) {
        table.append("| ").append(name).append(" |");
        SearchBench.SIZES.forEach(size -> table.append(String.format(
                Locale.ROOT,
                " %.1f |",
                times.get(of).get(size).getPercentile(50)
                        / times.get(to).get(size).getPercentile(50))));
        table.append('\n');
    }

    private static void askers(
            Map<String, Map<Integer, Statistics>> alone, Map<String, Map<Integer, Statistics>> together, int seconds) {
        int most = SearchBench.SIZES.get(SearchBench.SIZES.size() - 1);
        System.out.printf(Locale.ROOT, "| %,d passages | questions/s | p50 ms | p99 ms |%n|---|---|---|---|%n", most);
        for (String ours : ASKED_AT_ONCE) {
            String name = SearchBench.NAMES.get(ours);
            line(name + ", 1 asker", alone.get(ours).get(most), seconds);
            line(name + ", " + ASKERS + " at once", together.get(ours).get(most), seconds);
        }
    }

    private static void line(String who, Statistics times, int seconds) {
        double measured = 2.0 * Math.max(1, seconds / 2);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f |%n",
                who,
                times.getN() / measured,
                times.getPercentile(50),
                times.getPercentile(99));
    }
}
