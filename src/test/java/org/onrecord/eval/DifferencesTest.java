package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.OwnSets.Share;

/**
 * Holds where articles differ to lines by a writer who knew the format and nothing of the rules, by words alone. Each half
 * has articles of its own, asked beside the samples; of the held half only totals are shown. Ratchets at what was reached.
 */
class DifferencesTest {

    private static final Path SETS = Path.of("src/test/resources/eval");

    @TempDir
    Path data;

    @Test
    void showsWhereArticlesOfTheTuningHalfDiffer() throws IOException {
        try (OwnArchive own = archive("tune")) {
            AnswerSets sets = new AnswerSets(own, "differences.jsonl");
            Share found = sets.disagreements("tune", true);
            Share none = sets.disagreements("tune", false);

            print("tuning", found, none);
            assertThat(found.passed())
                    .as("%s", String.join("\n", found.failed()))
                    .isGreaterThanOrEqualTo(12);
            assertThat(none.failed()).isEmpty();
        }
    }

    @Test
    void showsWhereArticlesOfTheHeldHalfDiffer() throws IOException {
        try (OwnArchive own = archive("held")) {
            AnswerSets sets = new AnswerSets(own, "differences.jsonl");
            Share found = sets.disagreements("held", true);
            Share none = sets.disagreements("held", false);

            print("held", found, none);
            assertThat(found.passed()).as("of %d", found.all()).isGreaterThanOrEqualTo(7);
            assertThat(none.passed()).as("of %d", none.all()).isGreaterThanOrEqualTo(12);
        }
    }

    private OwnArchive archive(String half) throws IOException {
        return OwnArchive.in(data, new NoEncoder(), SETS.resolve("differences-" + half));
    }

    private static void print(String half, Share found, Share none) {
        System.out.printf(
                "differences, %s: found %d of %d, false %d of %d%n",
                half, found.passed(), found.all(), none.all() - none.passed(), none.all());
    }
}
