package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.onrecord.parse.text.DebrisTraining.Marked;

/** The negative log-likelihood of marked articles, as a function of a model's weights, the chain's last. */
final class DebrisLikelihood implements Function {

    private static final int FEWEST_ARTICLES = 3;
    private static final int MOST_ITERATIONS = 80;
    private static final int CHAIN = 6;
    private static final double L2 = 0.5;

    /** One article: the features of its lines by their numbers, and whether a line is debris, 1 or 0. */
    private record Sequence(int[][] features, int[] labels) {}

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<Sequence> sequences = new ArrayList<>();

    DebrisLikelihood(List<Marked> articles) {
        Map<String, Integer> seen = new HashMap<>();
        for (Marked article : articles) {
            LineFeatures features = new LineFeatures(article.outline());
            Set<String> all = new HashSet<>();
            for (int i = 0; i < article.lines().size(); i++) {
                all.addAll(features.of(i));
            }
            all.forEach(feature -> seen.merge(feature, 1, Integer::sum));
        }
        new TreeMap<>(seen).forEach((feature, count) -> {
            if (count >= FEWEST_ARTICLES) {
                numbers.put(feature, numbers.size());
            }
        });
        DebrisMixing.withMixed(articles).forEach(article -> sequences.add(sequence(article)));
    }

    private Sequence sequence(Marked article) {
        LineFeatures features = new LineFeatures(article.outline());
        int[][] known = new int[article.lines().size()][];
        int[] labels = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = features.of(i).stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            labels[i] = article.isDebris(i) ? 1 : 0;
        }
        return new Sequence(known, labels);
    }

    /** The model that fits best. */
    LineModel model() {
        double[] best = new QNMinimizer(0, L2, MOST_ITERATIONS).minimize(this);
        Map<String, Float> weights = new HashMap<>();
        numbers.forEach((feature, number) -> weights.put(feature, (float) best[number]));
        return new LineModel(weights, chain(best));
    }

    @Override
    public int getDimension() {
        return numbers.size() + CHAIN;
    }

    @Override
    public double valueAt(double[] weights) {
        LineChain chain = chain(weights);
        double[] moves = chain.scores();
        double value = 0;
        for (Sequence sequence : sequences) {
            double[] scores = scores(sequence, weights);
            int[] labels = sequence.labels();
            value += chain.read(scores).logSum() - moves[4 + labels[0]];
            for (int i = 0; i < labels.length; i++) {
                value -= labels[i] * scores[i] + (i == 0 ? 0 : moves[2 * labels[i - 1] + labels[i]]);
            }
        }
        return value;
    }

    @Override
    public double[] gradientAt(double[] weights) {
        LineChain chain = chain(weights);
        int moves = numbers.size();
        double[] gradient = new double[getDimension()];
        for (Sequence sequence : sequences) {
            int[] labels = sequence.labels();
            LineChain.Reading reading = chain.read(scores(sequence, weights));
            for (int i = 0; i < labels.length; i++) {
                for (int feature : sequence.features()[i]) {
                    gradient[feature] += reading.debris()[i] - labels[i];
                }
                if (i > 0) {
                    gradient[moves + 2 * labels[i - 1] + labels[i]]--;
                }
            }
            for (int pair = 0; pair < 4; pair++) {
                gradient[moves + pair] += reading.pairs()[pair / 2][pair % 2];
            }
            gradient[moves + 4] += 1 - reading.debris()[0];
            gradient[moves + 5] += reading.debris()[0];
            gradient[moves + 4 + labels[0]]--;
        }
        return gradient;
    }

    private LineChain chain(double[] w) {
        int at = numbers.size();
        return new LineChain(w[at], w[at + 1], w[at + 2], w[at + 3], w[at + 4], w[at + 5]);
    }

    private static double[] scores(Sequence sequence, double[] weights) {
        double[] scores = new double[sequence.labels().length];
        for (int i = 0; i < scores.length; i++) {
            for (int feature : sequence.features()[i]) {
                scores[i] += weights[feature];
            }
        }
        return scores;
    }
}
