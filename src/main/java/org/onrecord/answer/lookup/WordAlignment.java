package org.onrecord.answer.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the words of a passage beside the words looked for, with the least that is put in, left out or replaced: the global
 * alignment of Needleman and Wunsch (1970), in which words of the passage before the first and after the last match cost
 * nothing.
 */
final class WordAlignment {

    /** Copyists leave out more than they put in. */
    private static final double LEFT_OUT = 0.9;

    private static final double PUT_IN = 1.1;
    private static final double LEAST_CHANGE = 0.3;

    private WordAlignment() {}

    /** A word of each side; one is missing where the other has no counterpart. */
    record Step(@Nullable Word held, @Nullable Word wanted) {

        boolean equal() {
            return held != null && wanted != null && held.folded().equals(wanted.folded());
        }
    }

    /** The steps from the first word that has a counterpart to the last; those before and after are left out. */
    static List<Step> of(List<Word> held, List<Word> wanted) {
        double[][] cost = new double[held.size() + 1][wanted.size() + 1];
        for (int j = 1; j <= wanted.size(); j++) {
            cost[0][j] = j * PUT_IN;
        }
        for (int i = 1; i <= held.size(); i++) {
            for (int j = 1; j <= wanted.size(); j++) {
                cost[i][j] = Math.min(
                        cost[i - 1][j - 1] + change(held.get(i - 1), wanted.get(j - 1)),
                        Math.min(cost[i - 1][j] + LEFT_OUT, cost[i][j - 1] + PUT_IN));
            }
        }
        return trimmed(path(cost, held, wanted));
    }

    private static List<Step> path(double[][] cost, List<Word> held, List<Word> wanted) {
        int j = wanted.size();
        int i = 0;
        for (int row = 0; row <= held.size(); row++) {
            i = cost[row][j] < cost[i][j] ? row : i;
        }
        List<Step> steps = new ArrayList<>();
        while (j > 0) {
            if (i > 0 && cost[i][j] == cost[i - 1][j - 1] + change(held.get(i - 1), wanted.get(j - 1))) {
                steps.add(new Step(held.get(--i), wanted.get(--j)));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + LEFT_OUT) {
                steps.add(new Step(held.get(--i), null));
            } else {
                steps.add(new Step(null, wanted.get(--j)));
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    private static List<Step> trimmed(List<Step> steps) {
        int from = 0;
        int to = steps.size();
        while (from < to && steps.get(from).wanted() == null) {
            from++;
        }
        while (to > from && steps.get(to - 1).wanted() == null) {
            to--;
        }
        return List.copyOf(steps.subList(from, to));
    }

    private static double change(Word held, Word wanted) {
        if (held.folded().equals(wanted.folded())) {
            return 0;
        }
        double unlike = 1 - EditDistance.similarity(held.folded(), wanted.folded());
        return LEAST_CHANGE + (2 - LEAST_CHANGE) * unlike;
    }
}
