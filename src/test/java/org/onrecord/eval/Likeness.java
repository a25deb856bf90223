package org.onrecord.eval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;
import org.onrecord.index.CosineScale;
import org.onrecord.index.Encoder;

/**
 * How near texts are in meaning to a question. Vectors of texts seen lately are kept, by model and SHA-256 of the text: no text
 * is kept. Safe for many threads.
 */
final class Likeness {

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
     * @param patience how long to wait for vectors: an encoder that reads in a whole folder leaves nobody waiting
     */
    static Likeness by(Encoder encoder, Duration patience) {
        return new Likeness(encoder, patience);
    }

    /** Tells nothing: where there is no model. */
    static Likeness none() {
        return new Likeness(null, Duration.ZERO);
    }

    /** Whether the model was made for texts of {@code language}, and its cosines were measured. */
    boolean knows(String language) {
        return encoder != null
                && !encoder.scale().equals(CosineScale.UNKNOWN)
                && (encoder.multilingual() || language.equals("en"));
    }

    /**
     * For each text, how many spreads its cosine with the question stands above what is typical of strangers; 0 below it.
     *
     * @return empty when there is no model, or when it has no time; what it was given is then known the next time
     */
    List<Double> of(String question, List<String> texts) {
        if (encoder == null || texts.isEmpty()) {
            return List.of();
        }
        try {
            return CompletableFuture.supplyAsync(() -> likenesses(encoder, question, texts))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debugf("No vectors of %d sentences within %s; going by words alone", texts.size(), patience);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "cannot compare " + texts.size() + " sentences with a question", e.getCause());
        }
    }

    private List<Double> likenesses(Encoder model, String question, List<String> texts) {
        String id = model.modelId();
        List<String> keys =
                texts.stream().map(text -> id + ' ' + ArticleId.hash(text)).toList();
        Map<String, float[]> vectors = new HashMap<>(seen.getAllPresent(keys));
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!vectors.containsKey(keys.get(i))) {
                missing.put(keys.get(i), texts.get(i));
            }
        }
        Iterator<float[]> computed =
                model.encodePassages(List.copyOf(missing.values())).iterator();
        float[] asked = model.encodeQuery(question);
        if (!model.modelId().equals(id)) {
            return List.of(); // Another model came in between: nothing can be compared.
        }
        missing.keySet().forEach(key -> {
            float[] vector = computed.next();
            vectors.put(key, vector);
            seen.put(key, vector);
        });
        return keys.stream()
                .map(key -> model.scale().above(cosine(asked, vectors.get(key))))
                .toList();
    }

    /** Of unit vectors. */
    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
