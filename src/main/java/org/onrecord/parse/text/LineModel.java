package org.onrecord.parse.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Labels the lines of a text as article or debris in their sequence: a maximum entropy Markov model (McCallum, Freitag and
 * Pereira, "Maximum Entropy Markov Models for Information Extraction and Segmentation", 2000), trained by {@code
 * DebrisTraining} in the test sources on articles written for it.
 */
final class LineModel {

    static final String DEBRIS = "-";
    static final String ARTICLE = "+";

    private static final String RESOURCE = "debris.model.gz";
    private static final int BEAM = 5;
    private static final double FEWEST_SMALL = 0.12;
    private static final Set<String> SMALL =
            Set.of(("the of and to in is was for on that by with at from a le la les l d des du et en un une que"
                            + " qui dans pour sur au aux à est")
                    .split(" "));

    private final MaxentModel model;

    LineModel(MaxentModel model) {
        this.model = model;
    }

    /**
     * The model of the class path.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    static LineModel bundled() {
        try (InputStream in = Resource.open(RESOURCE)) {
            return new LineModel(new GenericModelReader(new BinaryFileDataReader(
                            new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))))
                    .getModel());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
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
        var best = new BeamSearch(BEAM, model)
                .bestSequence(
                        visible.toArray(Integer[]::new),
                        new Object[0],
                        (i, sequence, before, none) -> features.of(i, before),
                        (i, sequence, before, outcome) -> true);
        for (int i = 0; i < visible.size(); i++) {
            double sure = best.getProb(i);
            all[visible.get(i)] = best.getOutcome(i).equals(DEBRIS) ? sure : 1 - sure;
        }
        return all;
    }
}
