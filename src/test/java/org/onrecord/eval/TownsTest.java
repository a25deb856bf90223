package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.AnswerSets.Differences;
import org.onrecord.eval.OwnSets.Share;

/**
 * Holds answers to whole archives of invented towns, each by a writer of its own who knew nothing of the code: questions in
 * other words than the articles', and figures of one kind for many things. By words alone; each half stands beside the samples,
 * of the held one only totals are shown. Ratchets at what was reached.
 */
class TownsTest {

    private static final Path SETS = Path.of("src/test/resources/eval");

    @TempDir
    Path data;

    @Test
    void answersTheTuningHalf() throws IOException {
        hold("tune", 374, 115, 32, 34);
    }

    @Test
    void answersTheHeldHalf() throws IOException {
        hold("held", 177, 52, 12, 8);
    }

    private void hold(String half, int answered, int notClaimed, int differing, int wrong) throws IOException {
        try (OwnArchive own = OwnArchive.in(data, new NoEncoder(), SETS.resolve("towns-" + half))) {
            AnswerSets sets = new AnswerSets(own);
            Share answers = sets.questions("towns.jsonl", half, true);
            Share none = sets.questions("towns.jsonl", half, false);
            Differences differences = sets.differences("towns.jsonl", half);

            System.out.printf(
                    "towns, %s: answered %d of %d; unanswerable, not said to be answered: %d of %d; %s%n",
                    half, answers.passed(), answers.all(), none.passed(), none.all(), differences);
            assertThat(answers.passed()).isGreaterThanOrEqualTo(answered);
            assertThat(none.passed()).isGreaterThanOrEqualTo(notClaimed);
            assertThat(differences.found()).isGreaterThanOrEqualTo(differing);
            assertThat(differences.wrong()).isLessThanOrEqualTo(wrong);
        }
    }
}
