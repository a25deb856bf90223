package org.onrecord.eval;

import java.util.List;
import org.onrecord.index.Encoder;

/** Stands where no vectors are wanted: the search goes by words alone. */
final class NoEncoder implements Encoder {

    @Override
    public String modelId() {
        return "none";
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public boolean multilingual() {
        return false;
    }

    @Override
    public int maxPassageTokens() {
        return 500;
    }

    /** About what a tokenizer counts. */
    @Override
    public int tokens(String text) {
        return 1 + text.length() / 4;
    }

    @Override
    public float[] encodeQuery(String question) {
        throw new UnsupportedOperationException("there are no vectors here");
    }

    @Override
    public List<float[]> encodePassages(List<String> passages) {
        throw new UnsupportedOperationException("there are no vectors here");
    }

    @Override
    public void close() {}
}
