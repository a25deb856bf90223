package org.onrecord.parse.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Trains {@link LineModel} on marked articles: {@code DebrisTraining <model file> <set>...} writes a model, {@code
 * DebrisTraining folds <set>...} prints what models trained on all folds but one find in that one.
 */
public final class DebrisTraining {

    private static final int FOLDS = 5;
    private static final int FEWEST_ARTICLES = 2;
    private static final int MOST_ITERATIONS = 200;
    private static final double L1 = 0.1;
    private static final double L2 = 0.5;

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
            Files.write(
                    Path.of(args[0]),
                    bytes(train(sets.values().stream().flatMap(List::stream).toList())));
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

    static AbstractModel train(List<Marked> articles) throws IOException {
        List<List<Event>> all = articles.stream().map(DebrisTraining::events).toList();
        Map<String, Integer> seen = new HashMap<>();
        for (List<Event> article : all) {
            Set<String> features = new HashSet<>();
            article.forEach(event -> features.addAll(List.of(event.getContext())));
            features.forEach(feature -> seen.merge(feature, 1, Integer::sum));
        }
        List<Event> events = new ArrayList<>();
        for (List<Event> article : all) {
            for (Event event : article) {
                String[] known = Arrays.stream(event.getContext())
                        .filter(feature -> seen.getOrDefault(feature, 0) >= FEWEST_ARTICLES)
                        .toArray(String[]::new);
                events.add(new Event(event.getOutcome(), known));
            }
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, MOST_ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, L1);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        ObjectStream<Event> stream = ObjectStreamUtils.createObjectStream(events);
        return (AbstractModel) trainer.train(stream);
    }

    private static List<Event> events(Marked article) {
        List<@Nullable String> ruled = Debris.byRules(article.lines());
        LineFeatures features = new LineFeatures(article.lines(), ruled);
        String[] labels = article.labels().toArray(String[]::new);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            events.add(new Event(labels[i], features.of(i, labels)));
        }
        return events;
    }

    private static byte[] bytes(AbstractModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            new GenericModelWriter(model, data).persist();
        }
        return out.toByteArray();
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
            LineModel model = new LineModel(train(rest));
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
