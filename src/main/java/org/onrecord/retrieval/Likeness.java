package org.onrecord.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;
import org.onrecord.index.CosineScale;
import org.onrecord.index.Encoder;
import org.onrecord.index.Reading;

/**
 * How near texts are in meaning to a question. Vectors of texts seen lately are kept, by model and SHA-256 of the text: no text
 * is kept. Safe for many threads.
 */
public final class Likeness {

    private static final Logger LOG = Logger.getLogger(Likeness.class);

    /** About 6 MB of vectors with 384 dimensions. */
    private static final int KEPT = 4_000;

    private final @Nullable Encoder encoder;
    private final Duration patience;
    private final Cache<String, float[]> seen =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private Likeness(@Nullable Encoder encoder, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
    }

    /**
     * By the vectors of {@code encoder}, which stays open.
     *
     * @param patience how long to wait for vectors; tells nothing when 0
     */
    public static Likeness by(Encoder encoder, Duration patience) {
        return new Likeness(patience.isZero() ? null : encoder, patience);
    }

    /** Tells nothing: where words alone decide. */
    public static Likeness none() {
        return new Likeness(null, Duration.ZERO);
    }

    /**
     * What a model says of a text beside a question.
     *
     * @param spreads how many spreads the cosine stands above what is typical of strangers; 0 below it, and where the scale was
     *     not measured in the question's language
     * @param answers logarithm of the odds that it answers, null where the model does not {@linkplain Encoder#reads read}
     * @param multilingual whether the model knows both languages
     */
    public record Meaning(double spreads, @Nullable Double answers, boolean multilingual) {}

    /**
     * What each text means to the question.
     *
     * @param language of the question
     * @return empty when there is no model that reads or whose scale was measured in that language, or when it has no time;
     *     what it did compute is then known the next time
     */
    public List<Meaning> of(String question, String language, List<String> texts) {
        if (encoder == null || texts.isEmpty()) {
            return List.of();
        }
        CosineScale scale = encoder.scale();
        boolean known = knows(encoder, language);
        if (encoder.reads()) {
            List<Reading> read = encoder.read(question, texts, patience);
            return all(texts.size(), read.size())
                    ? read.stream()
                            .map(reading -> new Meaning(
                                    known ? scale.above(reading.cosine()) : 0,
                                    reading.answers(),
                                    encoder.multilingual()))
                            .toList()
                    : List.of();
        }
        if (!known) {
            return List.of();
        }
        String model = encoder.modelId();
        List<String> keys =
                texts.stream().map(text -> model + ' ' + ArticleId.hash(text)).toList();
        Map<String, float[]> vectors = new HashMap<>(seen.getAllPresent(keys));
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!vectors.containsKey(keys.get(i))) {
                missing.put(keys.get(i), texts.get(i));
            }
        }
        List<String> computedKeys = List.copyOf(missing.keySet());
        List<float[]> computed = encoder.encodeFirst(List.copyOf(missing.values()), patience);
        float[] asked = encoder.encodeQuery(question);
        if (!encoder.modelId().equals(model)) {
            return List.of(); // Another model came in between: nothing can be compared.
        }
        for (int i = 0; i < computed.size(); i++) {
            vectors.put(computedKeys.get(i), computed.get(i));
            seen.put(computedKeys.get(i), computed.get(i));
        }
        if (!all(missing.size(), computed.size())) {
            return List.of();
        }
        List<Meaning> meanings = new ArrayList<>();
        keys.forEach(key -> meanings.add(
                new Meaning(scale.above(CosineScale.cosine(asked, vectors.get(key))), null, encoder.multilingual())));
        return meanings;
    }

    private boolean all(int wanted, int ready) {
        if (ready < wanted) {
            LOG.debugf("%d of %d sentences compared within %s; going by words", ready, wanted, patience);
        }
        return ready == wanted;
    }

    private static boolean knows(Encoder encoder, String language) {
        return !encoder.scale().equals(CosineScale.UNKNOWN) && (encoder.multilingual() || language.equals("en"));
    }
}
