package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.OwnSets.Share;

/**
 * Holds what answers say of differing articles to the set of our own, by words alone. Ratchets at what was reached; the aim is
 * 0.90 found and 0.05 false. Of the held half only totals are shown.
 */
class AnswerSetsTest {

    @TempDir
    static Path data;

    private static OwnArchive own;
    private static AnswerSets sets;

    @BeforeAll
    static void index() throws IOException {
        own = OwnArchive.in(data, new NoEncoder());
        sets = new AnswerSets(own);
    }

    @AfterAll
    static void close() {
        own.close();
    }

    @Test
    void quotesWhatAnswersAmongTheFirstThree() throws IOException {
        Share tune = sets.questions("questions.jsonl", "tune", true);
        Share held = sets.questions("questions.jsonl", "held", true);

        System.out.printf(
                "questions answered: tuning %d of %d, held %d of %d%n",
                tune.passed(), tune.all(), held.passed(), held.all());
        assertThat(tune.passed()).as("%s", String.join("\n", tune.failed())).isGreaterThanOrEqualTo(115);
        assertThat(held.passed()).as("held half, of %d", held.all()).isGreaterThanOrEqualTo(86);
    }

    @Test
    void doesNotClaimToAnswerWhatTheArchiveDoesNot() throws IOException {
        Share tune = sets.questions("questions.jsonl", "tune", false);
        Share held = sets.questions("questions.jsonl", "held", false);

        System.out.printf(
                "unanswerable, not said to be answered: tuning %d of %d, held %d of %d%n",
                tune.passed(), tune.all(), held.passed(), held.all());
        assertThat(tune.passed()).as("%s", String.join("\n", tune.failed())).isGreaterThanOrEqualTo(36);
        assertThat(held.passed()).as("held half, of %d", held.all()).isGreaterThanOrEqualTo(17);
    }

    @Test
    void showsWhereArticlesDifferAndHow() throws IOException {
        Share tune = sets.disagreements("tune", true);
        Share held = sets.disagreements("held", true);

        print("differences", tune, held);
        assertThat(tune.passed()).as("%s", String.join("\n", tune.failed())).isGreaterThanOrEqualTo(14);
        assertThat(held.passed()).as("held half, of %d", held.all()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void findsNoDifferenceWhereArticlesAgreeOrSpeakOfOtherThings() throws IOException {
        Share tune = sets.disagreements("tune", false);
        Share held = sets.disagreements("held", false);

        print("no difference", tune, held);
        assertThat(tune.failed()).isEmpty();
        assertThat(held.passed()).as("held half, of %d", held.all()).isGreaterThanOrEqualTo(12);
    }

    private static void print(String what, Share tune, Share held) {
        System.out.printf(
                "%s: tuning %d of %d, held %d of %d%n", what, tune.passed(), tune.all(), held.passed(), held.all());
    }
}
