package org.onrecord.parse.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Trains {@link LineModel} on marked articles: {@code DebrisTraining <model file> <set>...} writes a model, {@code
 * DebrisTraining folds <set>...} prints what models trained on all folds but one find in that one.
 */
public final class DebrisTraining {

    private static final int FOLDS = 5;

    private DebrisTraining() {}

    /** One article: its lines and their labels. */
    record Marked(List<String> lines, List<String> labels) {

        Marked {
            lines = List.copyOf(lines);
            labels = List.copyOf(labels);
        }
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<Marked>> sets = new TreeMap<>();
        for (String set : List.of(args).subList(1, args.length)) {
            sets.put(Path.of(set).getFileName().toString(), read(Files.readString(Path.of(set))));
        }
        if (args[0].equals("folds")) {
            folds(sets);
        } else {
            try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
                train(sets.values().stream().flatMap(List::stream).toList()).write(out);
            }
        }
    }

    /** The articles of a set in the format of {@code debris.txt}. */
    static List<Marked> read(String set) {
        List<Marked> articles = new ArrayList<>();
        for (String article : set.split("(?m)^=====\\R?")) {
            List<String> lines = article.lines()
                    .filter(line -> line.startsWith("- ") || line.startsWith("+ "))
                    .toList();
            if (!lines.isEmpty()) {
                articles.add(new Marked(
                        lines.stream().map(line -> line.substring(2)).toList(),
                        lines.stream().map(line -> line.substring(0, 1)).toList()));
            }
        }
        return articles;
    }

    static LineModel train(List<Marked> articles) {
        return new DebrisLikelihood(articles).model();
    }

    /** Every fold takes one in five articles of each set. */
    private static void folds(Map<String, List<Marked>> sets) throws IOException {
        Map<String, DebrisScore> rules = new TreeMap<>();
        Map<String, DebrisScore> all = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            List<Marked> rest = sets.values().stream()
                    .flatMap(set -> IntStream.range(0, set.size())
                            .filter(i -> i % FOLDS != out)
                            .mapToObj(set::get))
                    .toList();
            LineModel model = train(rest);
            sets.forEach((name, set) -> {
                for (int i = out; i < set.size(); i += FOLDS) {
                    Marked article = set.get(i);
                    rules.computeIfAbsent(name, key -> new DebrisScore()).add(article, Debris.byRules(article.lines()));
                    all.computeIfAbsent(name, key -> new DebrisScore())
                            .add(article, Debris.judge(article.lines(), () -> model));
                }
            });
        }
        rules.forEach(
                (name, score) -> System.out.printf("%s: rules %s, with the model %s%n", name, score, all.get(name)));
    }
}
