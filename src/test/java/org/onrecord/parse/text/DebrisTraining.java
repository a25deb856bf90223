package org.onrecord.parse.text;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains {@link DebrisModel} on marked articles: {@code DebrisTraining <model file> <set>...} writes a model, {@code
 * DebrisTraining folds <set>...} prints what models trained on four fifths of the sets cut in the other fifth.
 */
public final class DebrisTraining {

    private static final int FOLDS = 5;

    private DebrisTraining() {}

    /** One article: its lines and their labels. */
    record Marked(List<String> lines, List<String> labels) {

        static final String DEBRIS = "-";

        Marked {
            lines = List.copyOf(lines);
            labels = List.copyOf(labels);
        }

        Outline outline() {
            return new Outline(lines, Debris.byRules(lines));
        }

        boolean isDebris(int line) {
            return labels.get(line).equals(DEBRIS);
        }
    }

    /** The articles of one writer. */
    private record Written(String name, List<Marked> articles) {}

    public static void main(String[] args) throws Exception {
        List<Written> sets = new ArrayList<>();
        for (String set : List.of(args).subList(1, args.length)) {
            sets.add(new Written(Path.of(set).getFileName().toString(), read(Files.readString(Path.of(set)))));
        }
        // A chain has its own writers' lines by heart; the trees must learn how far to trust it on others'.
        List<LineModel> chains = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> chain(fold(sets, fold, false)))
                .toList();
        List<TreeTraining> rows = IntStream.range(0, FOLDS)
                .mapToObj(fold -> TreeTraining.of(fold(sets, fold, true), chains.get(fold)))
                .toList();
        if (args[0].equals("folds")) {
            for (int fold = 0; fold < FOLDS; fold++) {
                int out = fold;
                DebrisModel model = new DebrisModel(
                        chains.get(fold),
                        TreeTraining.join(IntStream.range(0, FOLDS)
                                        .filter(other -> other != out)
                                        .mapToObj(rows::get)
                                        .toList())
                                .train());
                for (int i = fold; i < sets.size(); i += FOLDS) {
                    print(sets.get(i), model);
                }
            }
        } else {
            try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
                new DebrisModel(
                                chain(sets.stream()
                                        .flatMap(set -> set.articles().stream())
                                        .toList()),
                                TreeTraining.join(rows).train())
                        .write(out);
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

    private static LineModel chain(List<Marked> articles) {
        return new DebrisLikelihood(articles).model();
    }

    /** The articles of every fifth set, or of all others. */
    private static List<Marked> fold(List<Written> sets, int fold, boolean in) {
        return IntStream.range(0, sets.size())
                .filter(i -> i % FOLDS == fold == in)
                .boxed()
                .flatMap(i -> sets.get(i).articles().stream())
                .toList();
    }

    private static void print(Written set, DebrisModel model) {
        DebrisScore rules = new DebrisScore();
        DebrisScore all = new DebrisScore();
        for (Marked article : set.articles()) {
            rules.add(article, Debris.byRules(article.lines()));
            all.add(article, Debris.judge(article.lines(), () -> model));
        }
        System.out.printf("%s: rules %s, with the model %s%n", set.name(), rules, all);
    }
}
