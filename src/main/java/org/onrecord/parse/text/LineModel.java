package org.onrecord.parse.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels the lines of a text as article or debris in their sequence: a linear-chain conditional random field (Lafferty,
 * McCallum and Pereira, "Conditional Random Fields: Probabilistic Models for Segmenting and Labeling Sequence Data", 2001)
 * over {@link LineFeatures}, trained by {@code DebrisTraining} in the test sources on articles written for it.
 *
 * @param weights what a feature of a line speaks for debris, against the article
 * @param chain what speaks for the labels of two lines that follow each other and of the first line
 */
record LineModel(Map<String, Float> weights, LineChain chain) {

    private static final double SUREST = 1e-6;

    LineModel {
        weights = Map.copyOf(weights);
    }

    /** For each line the natural logarithm of the odds that it is debris, ±14 at most. */
    double[] logOdds(Outline outline) {
        LineFeatures features = new LineFeatures(outline);
        double[] scores = new double[outline.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = features.of(i).stream()
                    .mapToDouble(feature -> weights.getOrDefault(feature, 0f))
                    .sum();
        }
        double[] debris = chain.read(scores).debris();
        for (int i = 0; i < debris.length; i++) {
            double likely = Math.min(1 - SUREST, Math.max(SUREST, debris[i]));
            debris[i] = Math.log(likely / (1 - likely));
        }
        return debris;
    }

    static LineModel read(DataInput in) throws IOException {
        LineChain chain = new LineChain(
                in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
        Map<String, Float> weights = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            weights.put(in.readUTF(), in.readFloat());
        }
        return new LineModel(weights, chain);
    }

    void write(DataOutput out) throws IOException {
        for (double score : chain.scores()) {
            out.writeFloat((float) score);
        }
        out.writeInt(weights.size());
        for (Map.Entry<String, Float> weight : new TreeMap<>(weights).entrySet()) {
            out.writeUTF(weight.getKey());
            out.writeFloat(weight.getValue());
        }
    }
}
