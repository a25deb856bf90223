package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.AnswerSets.Differences;

/**
 * Holds where articles differ to folders of a dozen stories each, told by two or three articles, and plain questions for
 * figures, dates, names, places, causes and states. By words alone; of the held half only totals are
 * shown. Ratchets at what was reached.
 */
class DesksTest {

    private static final Path SETS = Path.of("src/test/resources/eval");

    @TempDir
    Path data;

    @Test
    void showsWhatDiffersInTheTuningHalf() throws IOException {
        hold("tune", 216, 38);
    }

    @Test
    void showsWhatDiffersInTheHeldHalf() throws IOException {
        hold("held", 85, 27);
    }

    private void hold(String half, int differing, int wrong) throws IOException {
        try (OwnArchive own = OwnArchive.in(data, new NoEncoder(), SETS.resolve("desks-" + half))) {
            Differences differences = new AnswerSets(own).differences("desks.jsonl", half);

            System.out.printf("desks, %s: %s%n", half, differences);
            assertThat(differences.found()).isGreaterThanOrEqualTo(differing);
            assertThat(differences.wrong()).isLessThanOrEqualTo(wrong);
        }
    }
}
