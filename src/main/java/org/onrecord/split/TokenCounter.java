package org.onrecord.split;

/** Measures text as one embedding model sees it. */
@FunctionalInterface
public interface TokenCounter {

    /** Tokens of {@code text} in the model's vocabulary, without its special tokens and prefix; never negative. */
    int tokens(String text);
}
