package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.eval.OwnSets.Share;
import org.onrecord.index.EmbeddingConfig;
import org.onrecord.index.Encoder;
import org.onrecord.index.Encoders;

/** Holds the search to the sets of our own: by words alone, and for time with the model that is shipped. */
class OwnSetsTest {

    /** A ratchet: 98 of 105 pass by words alone; the aim is 0.95. */
    private static final double TIME_FLOOR = 0.93;

    @TempDir
    static Path data;

    private static OwnArchive own;

    @BeforeAll
    static void index() throws IOException {
        own = OwnArchive.in(data, new NoEncoder());
    }

    @AfterAll
    static void close() {
        own.close();
    }

    @Test
    void findsFirstWhatTheQuestionsWordsAboutTimeAskFor() throws IOException {
        // When
        Map<String, Share> shares = OwnSets.time(own.archive(), OwnSets.BOTH);

        // Then
        int passed = shares.values().stream().mapToInt(Share::passed).sum();
        int all = shares.values().stream().mapToInt(Share::all).sum();
        List<String> failed =
                shares.values().stream().flatMap(s -> s.failed().stream()).toList();
        assertThat((double) passed / all).as("%s", String.join("\n", failed)).isGreaterThanOrEqualTo(TIME_FLOOR);
        assertThat(shares.get("evergreen").value()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void findsItWithTheModelThatIsShippedToo(@TempDir Path folder) throws IOException {
        try (Encoder encoder = Encoders.open(EvalConfigs.of(EmbeddingConfig.class), folder);
                OwnArchive shipped = OwnArchive.in(folder, encoder)) {
            // When
            Map<String, Share> shares = OwnSets.time(shipped.archive(), OwnSets.BOTH);

            // Then
            Share evergreen = shares.remove("evergreen");
            int passed = shares.values().stream().mapToInt(Share::passed).sum();
            int all = shares.values().stream().mapToInt(Share::all).sum();
            System.out.printf(
                    "time, bundled model: %d of %d, evergreen %d of %d%n",
                    passed, all, evergreen.passed(), evergreen.all());
            assertThat((double) passed / all).as("%s", shares).isGreaterThanOrEqualTo(0.95);
            assertThat(evergreen.value()).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void findsForAFollowUpWhatItFindsForTheWholeQuestion() throws IOException {
        // When
        Share alone = OwnSets.followUps(own.archive(), OwnSets.BOTH, false);
        Share followUps = OwnSets.followUps(own.archive(), OwnSets.BOTH, true);
        System.out.printf(
                "follow-ups: %d of %d, asked alone %d%n", followUps.passed(), followUps.all(), alone.passed());

        // Then
        assertThat(followUps.value())
                .as("%s", String.join("\n", followUps.failed()))
                .isGreaterThanOrEqualTo(alone.value() - 0.03);
        assertThat(alone.value()).as("%s", String.join("\n", alone.failed())).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void leavesASecondQuestionThatStandsAloneAsItWasAsked() throws IOException {
        // When
        Share tune = OwnSets.newTopics(own.archive(), Set.of("tune"));
        Share held = OwnSets.newTopics(own.archive(), Set.of("held"));

        // Then
        System.out.printf(
                "new topics left as asked: tuning %d of %d, held %d of %d%n",
                tune.passed(), tune.all(), held.passed(), held.all());
        assertThat(tune.passed()).as("%s", String.join("\n", tune.failed())).isGreaterThanOrEqualTo(28);
        assertThat(held.passed()).as("held half, of %d", held.all()).isGreaterThanOrEqualTo(27);
    }

    @Test
    void tellsCopiesFromArticlesOnTheSameEvent() throws IOException {
        // When
        Set<List<String>> found = OwnSets.copies(own.articles());

        // Then
        Set<List<String>> planted = OwnSets.plantedCopies(OwnSets.BOTH);
        Set<List<String>> right = new HashSet<>(found);
        right.retainAll(planted);
        assertThat((double) right.size() / found.size())
                .as("precision of %s", found)
                .isGreaterThanOrEqualTo(0.98);
        assertThat((double) right.size() / planted.size()).as("recall").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void neverShowsTwoCopiesAmongTheFirstFive() throws IOException {
        assertThat(OwnSets.topFivesWithCopies(own.archive())).isEmpty();
    }
}
