package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.index.Encoder;

/** Vectors of two dimensions, and a list of what was embedded. */
final class ToyEncoder implements Encoder {

    private final String id;
    private final List<String> embedded = new ArrayList<>();

    ToyEncoder(String id) {
        this.id = id;
    }

    @Override
    public String modelId() {
        return id;
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public boolean multilingual() {
        return true;
    }

    @Override
    public int maxPassageTokens() {
        return 200;
    }

    @Override
    public int tokens(String text) {
        return text.length() / 4 + 1;
    }

    @Override
    public float[] encodeQuery(String question) {
        double angle = question.hashCode();
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    @Override
    public synchronized List<float[]> encodePassages(List<String> passages) {
        embedded.addAll(passages);
        return passages.stream().map(this::encodeQuery).toList();
    }

    synchronized List<String> embedded() {
        return List.copyOf(embedded);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
