package org.onrecord.eval;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Logistic regression over a few signs, by LIBLINEAR's trust region Newton method: for the weights that the code then holds. */
public final class Logistic {

    private static final double EXACTNESS = 1e-5;

    /** The bias costs a hundredth of what a sign's weight does, as the square of its weight is what costs. */
    private static final double BIAS = 10;

    private final List<String> signs;
    private final double l2;
    private final List<Feature[]> examples = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();

    /**
     * Learns from nothing yet.
     *
     * @param signs names of the signs, in the order of their values
     * @param l2 what a large weight costs, above 0
     */
    public Logistic(List<String> signs, double l2) {
        this.signs = List.copyOf(signs);
        this.l2 = l2;
    }

    /** Adds an example as often as {@code times}. */
    public void add(double[] values, boolean yes, int times) {
        Feature[] example = features(values);
        for (int i = 0; i < times; i++) {
            examples.add(example);
            answers.add(yes ? 1.0 : 0.0);
        }
    }

    /** What was learnt from all examples so far, among which are both answers. */
    public Fit fit() {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = signs.size() + 1;
        problem.bias = BIAS;
        problem.x = examples.toArray(Feature[][]::new);
        problem.y = answers.stream().mapToDouble(Double::doubleValue).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1 / l2, EXACTNESS));
        // The weights are those of the answer that it met first.
        double side = model.getLabels()[0] == 1 ? 1 : -1;
        double[] learnt = model.getFeatureWeights();
        double[] weights = new double[signs.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = side * learnt[i];
        }
        return new Fit(signs, side * learnt[signs.size()] * BIAS, weights);
    }

    private static Feature[] features(double[] values) {
        Feature[] features = new Feature[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            features[i] = new FeatureNode(i + 1, values[i]);
        }
        features[values.length] = new FeatureNode(values.length + 1, BIAS);
        return features;
    }

    /** Learnt weights. */
    public record Fit(List<String> names, double bias, double[] weights) {

        /** The probability of yes, 0 to 1. */
        public double of(double[] signs) {
            double sum = bias;
            for (int i = 0; i < signs.length; i++) {
                sum += weights[i] * signs[i];
            }
            return 1 / (1 + Math.exp(-sum));
        }

        /** Prints the bias and the weight of each sign. */
        public void print() {
            System.out.printf(Locale.ROOT, "bias %.2f%n", bias);
            for (int i = 0; i < weights.length; i++) {
                System.out.printf(Locale.ROOT, "%s %.2f%n", names.get(i), weights[i]);
            }
        }
    }
}
