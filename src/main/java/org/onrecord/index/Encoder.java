package org.onrecord.index;

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

    @Override
    void close();
}
