package org.onrecord.answer.gate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.answer.gate.GateCorpus.Story;
import org.onrecord.answer.gate.GateMeasure.Judged;
import org.onrecord.eval.Logistic;

/**
 * Learns the weights of {@link Risk}: {@code GateTraining <file of src/test/resources/gate>...} prints them, and what each bar
 * lets pass of a file when it is learnt from the others.
 */
public final class GateTraining {

    private static final int BY_HAND = 2;
    private static final double L2 = 0.5;
    private static final List<String> SIGNS = List.of("unused", "nameFromElsewhere", "speakerLeftOut", "refersBack");
    private static final double[] BARS = {.1, .15, .2, .25, .3, .35, .4, .5, .7, 1};

    private GateTraining() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<Judged>> files = new TreeMap<>();
        for (String file : args) {
            List<Story> stories = GateCorpus.read(file);
            files.put(file, GateMeasure.judged(stories, new SentenceGate(Similarity.NONE, 1)));
        }
        Map<Double, int[]> passed = new TreeMap<>();
        int honest = 0;
        int lies = 0;
        for (String out : files.keySet()) {
            Logistic.Fit fit = train(files.entrySet().stream()
                    .filter(file -> !file.getKey().equals(out))
                    .flatMap(file -> file.getValue().stream())
                    .toList());
            for (Judged judged : files.get(out)) {
                honest += judged.isHonest() ? 1 : 0;
                lies += judged.isHonest() ? 0 : 1;
                for (double bar : BARS) {
                    if (judged.ruling().verdict() == Verdict.SUPPORTED && fit.of(signs(judged)) <= bar) {
                        passed.computeIfAbsent(bar, key -> new int[2])[judged.isHonest() ? 0 : 1]++;
                    }
                }
            }
        }
        for (Map.Entry<Double, int[]> bar : passed.entrySet()) {
            System.out.printf(
                    "risk up to %.2f: %.1f %% of the honest, %.1f %% of the lies pass%n",
                    bar.getKey(), 100.0 * bar.getValue()[0] / honest, 100.0 * bar.getValue()[1] / lies);
        }
        train(files.values().stream().flatMap(List::stream).toList()).print();
    }

    private static Logistic.Fit train(List<Judged> all) throws IOException {
        Logistic logistic = new Logistic(SIGNS, L2);
        for (Judged judged : all) {
            if (judged.ruling().verdict() == Verdict.SUPPORTED) {
                // Lies that people thought of are more like a model's than those made by a program.
                logistic.add(
                        signs(judged), !judged.isHonest(), judged.kind().equals(GateMeasure.BY_HAND) ? BY_HAND : 1);
            }
        }
        return logistic.fit();
    }

    private static double[] signs(Judged judged) {
        Risk.Features features =
                Risk.features(judged.ruling().text(), judged.ruling().supports());
        return new double[] {
            features.unused(),
            features.nameFromElsewhere() ? 1 : 0,
            features.speakerLeftOut() ? 1 : 0,
            features.refersBack() ? 1 : 0
        };
    }
}
