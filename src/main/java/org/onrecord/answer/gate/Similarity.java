package org.onrecord.answer.gate;

/** How near two sentences are in meaning, for instance by their embeddings. */
@FunctionalInterface
public interface Similarity {

    /** Knows nothing: the gate then goes by words alone. */
    Similarity NONE = (a, b) -> 0;

    /** From 0 (strangers) to 1 (the same); must be safe for many threads. */
    double between(String a, String b);
}
