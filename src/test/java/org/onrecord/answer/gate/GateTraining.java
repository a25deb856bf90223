package org.onrecord.answer.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.onrecord.answer.gate.GateCorpus.Story;
import org.onrecord.answer.gate.GateMeasure.Judged;

/**
 * Learns the weights of {@link Risk}: {@code GateTraining <file of src/test/resources/gate>...} prints them, and what each bar
 * lets pass of a file when it is learnt from the others.
 */
public final class GateTraining {

    private static final String FALSE = "false";
    private static final String TRUE = "true";
    private static final int BY_HAND = 2;
    private static final double L2 = 0.5;
    private static final List<String> NAMES =
            List.of("bias", "unused", "nameFromElsewhere", "speakerLeftOut", "refersBack");
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
            MaxentModel model = train(files.entrySet().stream()
                    .filter(file -> !file.getKey().equals(out))
                    .flatMap(file -> file.getValue().stream())
                    .toList());
            for (Judged judged : files.get(out)) {
                honest += judged.isHonest() ? 1 : 0;
                lies += judged.isHonest() ? 0 : 1;
                for (double bar : BARS) {
                    if (judged.ruling().verdict() == Verdict.SUPPORTED && risk(model, values(judged)) <= bar) {
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
        MaxentModel model = train(files.values().stream().flatMap(List::stream).toList());
        float[] none = new float[NAMES.size()];
        none[0] = 1;
        double bias = logit(risk(model, none));
        System.out.printf("bias %.2f%n", bias);
        for (int i = 1; i < NAMES.size(); i++) {
            float[] one = none.clone();
            one[i] = 1;
            System.out.printf("%s %.2f%n", NAMES.get(i), logit(risk(model, one)) - bias);
        }
    }

    private static MaxentModel train(List<Judged> all) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Judged judged : all) {
            if (judged.ruling().verdict() == Verdict.SUPPORTED) {
                Event event = new Event(judged.isHonest() ? TRUE : FALSE, NAMES.toArray(String[]::new), values(judged));
                // Lies that people thought of are more like a model's than those made by a program.
                for (int i = 0; i < (judged.kind().equals(GateMeasure.BY_HAND) ? BY_HAND : 1); i++) {
                    events.add(event);
                }
            }
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return trainer.train(ObjectStreamUtils.createObjectStream(events));
    }

    private static float[] values(Judged judged) {
        Risk.Features features =
                Risk.features(judged.ruling().text(), judged.ruling().supports());
        return new float[] {
            1,
            (float) features.unused(),
            features.nameFromElsewhere() ? 1 : 0,
            features.speakerLeftOut() ? 1 : 0,
            features.refersBack() ? 1 : 0
        };
    }

    private static double risk(MaxentModel model, float[] values) {
        return model.eval(NAMES.toArray(String[]::new), values)[model.getIndex(FALSE)];
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
