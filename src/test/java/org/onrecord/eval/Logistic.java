package org.onrecord.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Logistic regression over a few signs, by OpenNLP's quasi-Newton trainer: for the weights that the code then holds. */
public final class Logistic {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final String[] names;
    private final double l2;
    private final List<Event> events = new ArrayList<>();

    /**
     * Learns from nothing yet.
     *
     * @param signs names of the signs, in the order of their values
     * @param l2 what a large weight costs
     */
    public Logistic(List<String> signs, double l2) {
        List<String> all = new ArrayList<>(List.of("bias"));
        all.addAll(signs);
        this.names = all.toArray(String[]::new);
        this.l2 = l2;
    }

    /** Adds an example as often as {@code times}. */
    public void add(double[] signs, boolean yes, int times) {
        Event event = new Event(yes ? YES : NO, names, values(signs));
        for (int i = 0; i < times; i++) {
            events.add(event);
        }
    }

    /** What was learnt from all examples so far. */
    public Fit fit() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, l2);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return new Fit(names, trainer.train(ObjectStreamUtils.createObjectStream(events)));
    }

    private static float[] values(double[] signs) {
        float[] values = new float[signs.length + 1];
        values[0] = 1;
        for (int i = 0; i < signs.length; i++) {
            values[i + 1] = (float) signs[i];
        }
        return values;
    }

    /** Learnt weights. */
    public record Fit(String[] names, MaxentModel model) {

        /** The probability of yes, 0 to 1. */
        public double of(double[] signs) {
            return model.eval(names, values(signs))[model.getIndex(YES)];
        }

        /** Prints the bias and the weight of each sign. */
        public void print() {
            double[] none = new double[names.length - 1];
            double bias = logit(of(none));
            System.out.printf(Locale.ROOT, "bias %.2f%n", bias);
            for (int i = 0; i < none.length; i++) {
                double[] one = Arrays.copyOf(none, none.length);
                one[i] = 1;
                System.out.printf(Locale.ROOT, "%s %.2f%n", names[i + 1], logit(of(one)) - bias);
            }
        }

        private static double logit(double p) {
            return Math.log(p / (1 - p));
        }
    }
}
