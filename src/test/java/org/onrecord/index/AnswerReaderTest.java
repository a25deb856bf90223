package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it reads in real sentences is measured by the gate ({@code NewsMeasure}): the encoder is not part of the build. */
class AnswerReaderTest {

    private static final int DIMENSION = 384;
    /** Of both layers that are read. */
    private static final int JOINED = 2 * DIMENSION;

    @ParameterizedTest
    @ValueSource(strings = {"multilingual-e5-small", "bge-small-en-v1.5-q"})
    void readsVectorsAndSharedTokensButNothingBehindWhatItWasTaughtOn(String encoder) throws Exception {
        TokenVectors question = text(12, 1);
        TokenVectors sentence = text(150, 2);
        TokenVectors cut = new TokenVectors(
                Arrays.copyOf(sentence.ids(), 96), Arrays.copyOf(sentence.values(), 96 * JOINED), JOINED);

        try (AnswerReader reader = AnswerReader.of(encoder, DIMENSION)) {
            double answers = reader.answers(question, sentence);

            assertThat(answers).isFinite().isEqualTo(reader.answers(question, cut));
            assertThat(reader.answers(question, text(150, 3))).isNotEqualTo(answers);
            assertThat(reader.answers(question, repeating(sentence, question))).isNotEqualTo(answers);
            assertThat(reader.answers(text(1, 1), text(1, 2))).isFinite();
        }
    }

    @Test
    void isOfFamiliesOfEncoders() throws Exception {
        try (AnswerReader quantized = AnswerReader.of("Multilingual-E5-small-q", DIMENSION)) {
            assertThat(quantized).isNotNull();
        }
        assertThat(AnswerReader.of("bge-small-fr", DIMENSION)).isNull();
        assertThat(AnswerReader.of("multilingual-e5-base", 768)).isNull();
        assertThat(AnswerReader.of("multilingual-e5-small", 768)).isNull();
    }

    /** The same sentence, with tokens of the question. */
    private static TokenVectors repeating(TokenVectors sentence, TokenVectors question) {
        long[] ids = sentence.ids().clone();
        System.arraycopy(question.ids(), 0, ids, 0, question.ids().length);
        return new TokenVectors(ids, sentence.values(), JOINED);
    }

    private static TokenVectors text(int tokens, int seed) {
        Random random = new Random(seed);
        float[] values = new float[tokens * JOINED];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new TokenVectors(
                LongStream.range(0, tokens).map(i -> 1000L * seed + i).toArray(), values, JOINED);
    }
}
