package org.onrecord.index;

import java.time.Duration;
import java.util.List;

/** The encoder at work, which may become another while the service runs. */
public final class SwappableEncoder implements Encoder {

    private volatile Encoder current;

    /** Begins with {@code first}. */
    public SwappableEncoder(Encoder first) {
        this.current = first;
    }

    /** From now on {@code next} does the work; the former is left open, since texts may be on their way through it. */
    public void use(Encoder next) {
        current = next;
    }

    @Override
    public String modelId() {
        return current.modelId();
    }

    @Override
    public int dimension() {
        return current.dimension();
    }

    @Override
    public boolean multilingual() {
        return current.multilingual();
    }

    @Override
    public CosineScale scale() {
        return current.scale();
    }

    @Override
    public int maxPassageTokens() {
        return current.maxPassageTokens();
    }

    @Override
    public int tokens(String text) {
        return current.tokens(text);
    }

    @Override
    public float[] encodeQuery(String question) {
        return current.encodeQuery(question);
    }

    @Override
    public List<float[]> encodePassages(List<String> passages) {
        return current.encodePassages(passages);
    }

    @Override
    public List<float[]> encodeFirst(List<String> texts, Duration patience) {
        return current.encodeFirst(texts, patience);
    }

    @Override
    public boolean reads() {
        return current.reads();
    }

    @Override
    public List<Reading> read(String question, List<String> texts, Duration patience) {
        return current.read(question, texts, patience);
    }

    @Override
    public void close() {
        current.close();
    }
}
