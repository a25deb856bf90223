package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.Snapshot;

/**
 * Gives passages their vectors after the fact, on a thread of its own: an article is found by its words as soon as it is
 * committed, and by its meaning a little later. While one batch is written to the index the next is computed.
 */
final class VectorFiller {

    private static final Logger LOG = Logger.getLogger(VectorFiller.class);

    /** Passages between two commits: enough to make a commit cheap beside them, few enough to be seen soon. */
    private static final int BATCH = 256;

    private final ArchiveIndex index;
    private final Encoder encoder;
    private final EmbeddingCache cache;
    private final Thread thread;
    private final LongAdder embedded = new LongAdder();
    private boolean wanted = true;
    private boolean held;
    private boolean closed;

    VectorFiller(ArchiveIndex index, Encoder encoder, EmbeddingCache cache) {
        this.index = index;
        this.encoder = encoder;
        this.cache = cache;
        this.thread = new Thread(this::run, "vector-filler");
        thread.setDaemon(true);
    }

    /** Vectors on their way into the index. */
    private record Writing(Set<String> passages, CompletableFuture<Void> done) {

        static final Writing NOTHING = new Writing(Set.of(), CompletableFuture.completedFuture(null));
    }

    void start() {
        thread.start();
    }

    /** Says that there may be passages without a vector. */
    synchronized void wake() {
        wanted = true;
        held = false;
        notifyAll();
    }

    /** Leaves the cores to others until {@link #wake}, from the next batch on. */
    synchronized void hold() {
        held = true;
    }

    private void run() {
        try {
            while (awaitWork()) {
                try {
                    fill();
                } catch (CompletionException | IllegalStateException e) {
                    if (!isClosed()) {
                        LOG.error("Embedding broke off; it is tried again after the next change of the folder", e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (!wanted && !closed) {
            wait();
        }
        wanted = false;
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean isFree() {
        return !closed && !held;
    }

    private void fill() {
        Writing writing = Writing.NOTHING;
        try {
            while (isFree()) {
                String model = encoder.modelId();
                List<Passage> batch = pending(model, writing.passages());
                if (batch.isEmpty()) {
                    return;
                }
                Map<Passage, float[]> vectors = vectors(model, batch);
                writing.done().join();
                Set<String> ids = new HashSet<>();
                batch.forEach(passage -> ids.add(passage.id()));
                writing = new Writing(ids, CompletableFuture.runAsync(() -> write(model, vectors)));
            }
        } finally {
            writing.done().join();
        }
    }

    /** Some passages without a vector, those left out that are being written. */
    private List<Passage> pending(String model, Set<String> beingWritten) {
        try (Snapshot snapshot = index.snapshot()) {
            if (!snapshot.modelId().equals(model)) {
                return List.of();
            }
            return snapshot.withoutVector(BATCH + beingWritten.size()).stream()
                    .filter(passage -> !beingWritten.contains(passage.id()))
                    .limit(BATCH)
                    .toList();
        }
    }

    private Map<Passage, float[]> vectors(String model, List<Passage> batch) {
        Map<String, float[]> byText = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Passage passage : batch) {
            String text = passage.text();
            if (!byText.containsKey(text)) {
                Optional<float[]> known = cache.find(model, text);
                byText.put(text, known.orElse(new float[0]));
                if (known.isEmpty()) {
                    unknown.add(text);
                }
            }
        }
        List<float[]> computed = encoder.encodePassages(unknown);
        for (int i = 0; i < computed.size(); i++) {
            // Into the cache at once: a crash before the commit then costs no second computation.
            cache.put(model, unknown.get(i), computed.get(i));
            byText.put(unknown.get(i), computed.get(i));
        }
        embedded.add(computed.size());
        Map<Passage, float[]> vectors = new HashMap<>();
        batch.forEach(passage -> vectors.put(passage, byText.get(passage.text())));
        return vectors;
    }

    private void write(String model, Map<Passage, float[]> vectors) {
        if (isClosed()) {
            return;
        }
        try (IndexUpdate update = index.begin();
                Snapshot now = index.snapshot()) {
            // The model may have become another while this batch was computed.
            if (now.modelId().equals(model) && encoder.modelId().equals(model)) {
                update.setVectors(vectors);
                update.commit();
            }
        }
    }

    /** Texts embedded since the start. */
    long embedded() {
        return embedded.sum();
    }

    /** Ends the thread after what it is doing. */
    void stop() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.join(5_000);
    }
}
