package org.onrecord.parse.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineChainTest {

    @Test
    void readsWhatEverySequenceOfLabelsSays() {
        // Given
        LineChain chain = new LineChain(0.9, -1.1, -0.4, 1.3, 0.2, -0.7);
        double[] scores = {0.5, -2, 1.5, 3};
        double[] moves = chain.scores();
        double sum = 0;
        double[] debris = new double[scores.length];
        double[] pairs = new double[4];
        for (int labels = 0; labels < 1 << scores.length; labels++) {
            double score = moves[4 + (labels & 1)];
            for (int i = 0; i < scores.length; i++) {
                score += (labels >> i & 1) * scores[i];
                score += i == 0 ? 0 : moves[2 * (labels >> i - 1 & 1) + (labels >> i & 1)];
            }
            sum += Math.exp(score);
            for (int i = 0; i < scores.length; i++) {
                debris[i] += (labels >> i & 1) * Math.exp(score);
                pairs[i == 0 ? 0 : 2 * (labels >> i - 1 & 1) + (labels >> i & 1)] += i == 0 ? 0 : Math.exp(score);
            }
        }

        // When
        LineChain.Reading reading = chain.read(scores);

        // Then
        assertThat(reading.logSum()).isCloseTo(Math.log(sum), within(1e-9));
        for (int i = 0; i < scores.length; i++) {
            assertThat(reading.debris()[i]).isCloseTo(debris[i] / sum, within(1e-9));
            assertThat(reading.pairs()[i / 2][i % 2]).isCloseTo(pairs[i] / sum, within(1e-9));
        }
    }
}
