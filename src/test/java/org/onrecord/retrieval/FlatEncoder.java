package org.onrecord.retrieval;

import org.onrecord.index.Encoder;

/** What encoders of two dimensions have in common that tests make up. */
public abstract class FlatEncoder implements Encoder {

    @Override
    public String modelId() {
        return "flat";
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public boolean multilingual() {
        return false;
    }

    @Override
    public int maxPassageTokens() {
        return 100;
    }

    @Override
    public int tokens(String text) {
        return text.length();
    }

    @Override
    public void close() {}
}
