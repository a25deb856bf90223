package org.onrecord.parse.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How likely a line is debris: trees that see numbers of the line and what a chain over its words says of it and of its
 * neighbours (stacked generalisation: Wolpert, 1992).
 */
record DebrisModel(LineModel chain, LineTrees trees) {

    private static final String RESOURCE = "debris.model.gz";
    private static final int LONGEST_LINE = 4_000;
    private static final double FEWEST_SMALL = 0.11;

    /**
     * The model of the class path.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    static DebrisModel bundled() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Resource.open(RESOURCE))))) {
            return new DebrisModel(LineModel.read(in), LineTrees.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Writes the model as {@link #bundled} reads it. */
    void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            chain.write(out);
            trees.write(out);
        }
    }

    /** Whether a text is in a language that the model was trained on, French or English, as small words tell. */
    static boolean reads(List<String> lines) {
        long small = 0;
        long all = 0;
        for (String line : lines) {
            List<String> words = LineWords.words(beginning(line));
            small += LineWords.small(words);
            all += words.size();
        }
        return small >= FEWEST_SMALL * all;
    }

    /**
     * What is made of a text.
     *
     * @param debris for each line the probability that it is debris, 0 to 1; 0 for blank lines
     * @param headline the line that seems to be the headline, -1 when there is none
     */
    record Reading(double[] debris, int headline) {}

    /**
     * Reads the lines of a text.
     *
     * @param ruled the reasons that rules found to cut a line, or null
     */
    Reading read(List<String> lines, List<@Nullable String> ruled) {
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                visible.add(i);
            }
        }
        double[] debris = new double[lines.size()];
        if (visible.isEmpty()) {
            return new Reading(debris, -1);
        }
        Outline outline = new Outline(
                visible.stream().map(i -> beginning(lines.get(i).strip())).toList(),
                visible.stream().map(ruled::get).toList());
        LineSigns signs = new LineSigns(outline, chain.logOdds(outline));
        for (int i = 0; i < outline.size(); i++) {
            debris[visible.get(i)] = 1 / (1 + Math.exp(-trees.logOdds(signs.of(i))));
        }
        return new Reading(debris, outline.headline() < 0 ? -1 : visible.get(outline.headline()));
    }

    /** What a line begins with says what it is; patterns need not run over megabytes. */
    private static String beginning(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }
}
