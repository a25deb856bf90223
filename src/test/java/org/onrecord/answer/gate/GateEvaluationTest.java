package org.onrecord.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.answer.gate.GateMeasure.Score;

/**
 * Measures the gate on invented articles: how many false sentences pass, how many true ones are dropped. The rules were made
 * while looking at the tuning half; of the other, which is by other outlets and on other topics, only totals were looked at.
 */
class GateEvaluationTest {

    /** Per cent; to be lowered only. The bars of the product are 1 and 5. The tuning half's leave a little over its two parts. */
    private static final double TUNING_LIES = 1.6;

    private static final double TUNING_DROPPED = 7.5;
    private static final double HELD_OUT_LIES = 4.2;
    private static final double HELD_OUT_DROPPED = 30.2;

    @Test
    void keepsItsFloorsOnTheTuningHalf() {
        // When
        Score score = GateMeasure.of(
                "tuning",
                GateCorpus.read(
                        "fr-1.txt",
                        "en-1.txt",
                        "fr-2.txt",
                        "en-2.txt",
                        "fr-3.txt",
                        "en-3.txt",
                        "fr-4.txt",
                        "en-4.txt",
                        "fr-5.txt",
                        "en-5.txt",
                        "fr-6.txt",
                        "en-6.txt",
                        "fr-7.txt",
                        "en-7.txt"),
                new SentenceGate());

        // Then
        assertThat(score.alteredQuotes()).isZero();
        assertThat(score.passed() * 100.0 / score.lies()).isLessThanOrEqualTo(TUNING_LIES);
        assertThat(score.dropped() * 100.0 / score.honest()).isLessThanOrEqualTo(TUNING_DROPPED);
        assertThat(score.honest()).isGreaterThanOrEqualTo(750);
        assertThat(score.lies()).isGreaterThanOrEqualTo(3000);
    }

    @Test
    void keepsItsFloorsOnTheHeldOutHalf() {
        // When
        Score score =
                GateMeasure.of("held out", GateCorpus.read("held-out-fr.txt", "held-out-en.txt"), new SentenceGate());

        // Then
        assertThat(score.alteredQuotes()).isZero();
        assertThat(score.passed() * 100.0 / score.lies()).isLessThanOrEqualTo(HELD_OUT_LIES);
        assertThat(score.dropped() * 100.0 / score.honest()).isLessThanOrEqualTo(HELD_OUT_DROPPED);
        assertThat(score.honest()).isGreaterThanOrEqualTo(300);
        assertThat(score.lies()).isGreaterThanOrEqualTo(1000);
    }
}
