package org.onrecord.parse.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Labels the lines of a text as article or debris in their sequence: a linear-chain conditional random field (Lafferty,
 * McCallum and Pereira, "Conditional Random Fields: Probabilistic Models for Segmenting and Labeling Sequence Data", 2001)
 * over {@link LineFeatures}, trained by {@code DebrisTraining} in the test sources on articles written for it.
 *
 * @param weights what a feature of a line speaks for debris, against the article
 * @param chain what speaks for the labels of two lines that follow each other and of the first line
 */
record LineModel(Map<String, Float> weights, LineChain chain) {

    static final String DEBRIS = "-";
    static final String ARTICLE = "+";

    private static final String RESOURCE = "debris.model.gz";
    private static final double FEWEST_SMALL = 0.12;
    private static final Set<String> SMALL =
            Set.of(("the of and to in is was for on that by with at from a le la les l d des du et en un une que"
                            + " qui dans pour sur au aux à est")
                    .split(" "));

    LineModel {
        weights = Map.copyOf(weights);
    }

    /**
     * The model of the class path.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    static LineModel bundled() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Resource.open(RESOURCE))))) {
            LineChain chain = new LineChain(
                    in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
            Map<String, Float> weights = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                weights.put(in.readUTF(), in.readFloat());
            }
            return new LineModel(weights, chain);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Writes the model as {@link #bundled} reads it. */
    void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
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

    /**
     * Whether a text is like those that the model was trained on: it has a paragraph, by which lines are placed, and it is
     * French or English, as small words tell.
     */
    static boolean reads(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.length() >= LineFeatures.PARAGRAPH)) {
            return false;
        }
        List<String> words = lines.stream()
                .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream())
                .filter(word -> !word.isEmpty())
                .toList();
        long small = words.stream().filter(SMALL::contains).count();
        return small >= FEWEST_SMALL * words.size();
    }

    /**
     * For each line the probability that it is debris, 0 to 1; 0 for blank lines.
     *
     * @param ruled the reasons that rules found to cut a line, or null
     */
    double[] debris(List<String> lines, List<@Nullable String> ruled) {
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                visible.add(i);
            }
        }
        double[] all = new double[lines.size()];
        if (visible.isEmpty()) {
            return all;
        }
        LineFeatures features = new LineFeatures(
                visible.stream().map(i -> lines.get(i).strip()).toList(),
                visible.stream().map(ruled::get).toList());
        double[] scores = new double[visible.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = features.of(i).stream()
                    .mapToDouble(feature -> weights.getOrDefault(feature, 0f))
                    .sum();
        }
        double[] likely = chain.read(scores).debris();
        for (int i = 0; i < likely.length; i++) {
            all[visible.get(i)] = likely[i];
        }
        return all;
    }
}
