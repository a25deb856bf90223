package org.onrecord.eval;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.index.CosineScale;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.Reading;

/** An encoder that computes nothing twice, not even between runs: vectors stay in a folder, by model and text. */
final class CachingEncoder implements Encoder {

    private final Encoder encoder;
    private final EmbeddingCache cache;

    /** Keeps vectors below {@code folder}; {@code encoder} stays open when this is closed. */
    CachingEncoder(Encoder encoder, Path folder) {
        this.encoder = encoder;
        this.cache = EmbeddingCache.open(folder.resolve(encoder.modelId().replaceAll("[^A-Za-z0-9.-]", "_")));
    }

    /** Where the vectors are, for an index that takes them from there. */
    EmbeddingCache cache() {
        return cache;
    }

    @Override
    public String modelId() {
        return encoder.modelId();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public boolean multilingual() {
        return encoder.multilingual();
    }

    @Override
    public CosineScale scale() {
        return encoder.scale();
    }

    @Override
    public int maxPassageTokens() {
        return encoder.maxPassageTokens();
    }

    @Override
    public int tokens(String text) {
        return encoder.tokens(text);
    }

    @Override
    public float[] encodeQuery(String question) {
        String key = modelId() + "#question";
        Optional<float[]> known = cache.find(key, question);
        if (known.isPresent()) {
            return known.get();
        }
        float[] vector = encoder.encodeQuery(question);
        cache.put(key, question, vector);
        return vector;
    }

    @Override
    public List<float[]> encodePassages(List<String> passages) {
        List<String> missing = passages.stream()
                .filter(text -> cache.find(modelId(), text).isEmpty())
                .distinct()
                .toList();
        List<float[]> computed = encoder.encodePassages(missing);
        for (int i = 0; i < missing.size(); i++) {
            cache.put(modelId(), missing.get(i), computed.get(i));
        }
        List<float[]> vectors = new ArrayList<>();
        passages.forEach(text -> vectors.add(cache.find(modelId(), text).orElseThrow()));
        return vectors;
    }

    /** What is read stays with the encoder, and only for a while: tokens of all texts would fill the disk. */
    @Override
    public List<Reading> read(String question, List<String> texts, Duration patience) {
        return encoder.read(question, texts, patience);
    }

    @Override
    public boolean reads() {
        return encoder.reads();
    }

    @Override
    public void close() {
        cache.close();
    }
}
