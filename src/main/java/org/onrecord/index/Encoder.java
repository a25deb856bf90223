package org.onrecord.index;

import java.time.Duration;
import java.util.List;

/** Turns text into vectors, in process. Safe for many threads. */
public interface Encoder extends AutoCloseable {

    /** Names the weights, tokenizer, pooling and prefixes: vectors of different ids must never be compared. */
    String modelId();

    int dimension();

    /** Whether texts of different languages, French among them, have comparable vectors. */
    boolean multilingual();

    /** How the cosines of this model are to be read. */
    default CosineScale scale() {
        return CosineScale.UNKNOWN;
    }

    /** Tokens that a passage may have, the model's own special tokens and prefix already taken off. */
    int maxPassageTokens();

    /** Tokens of {@code text} in the model's own vocabulary, without special tokens and prefix. */
    int tokens(String text);

    /** The unit-length vector of a question. */
    float[] encodeQuery(String question);

    /** The unit-length vectors of passages, in their order, computed on all cores. */
    List<float[]> encodePassages(List<String> passages);

    /**
     * The unit-length vectors of texts that somebody waits for, each as of a passage. They go before all that {@link
     * #encodePassages} has waiting; an encoder without a queue just computes them.
     *
     * @param patience how long to wait for them
     * @return in their order, as many of the first as were ready in time; the others are not computed
     */
    default List<float[]> encodeFirst(List<String> texts, Duration patience) {
        return encodePassages(texts);
    }

    /** Whether this model can {@link #read}. */
    default boolean reads() {
        return false;
    }

    /**
     * Reads each text beside a question, as {@link #encodeFirst} computes vectors: for those who wait.
     *
     * @param patience how long to wait
     * @return in the order of the texts, as many of the first as were ready in time
     * @throws UnsupportedOperationException when this model does not {@linkplain #reads read}
     */
    default List<Reading> read(String question, List<String> texts, Duration patience) {
        throw new UnsupportedOperationException("the model " + modelId() + " has no reader");
    }

    @Override
    void close();
}
