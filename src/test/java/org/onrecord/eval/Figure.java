package org.onrecord.eval;

import java.util.Objects;

/**
 * One figure of the scoreboard; greater is better.
 *
 * @param set folder under the data folder that it was measured on
 * @param what stage or part measured, with the model where one takes part: {@code fused, multilingual-e5-small-q}
 * @param metric {@code hit@1}, {@code nDCG@10}, {@code F1}…
 * @param value 0 to 1
 */
record Figure(String set, String what, String metric, double value) {

    Figure {
        Objects.requireNonNull(metric);
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(set + ' ' + what + ' ' + metric + " is no share: " + value);
        }
    }

    /** What it is called in the file of floors. */
    String key() {
        return String.join(" | ", set, what, metric);
    }
}
