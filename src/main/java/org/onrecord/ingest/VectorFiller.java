package org.onrecord.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.Snapshot;

/**
 * Gives passages their vectors after the fact, on a thread of its own: an article is found by its words as soon as it is
 * committed, and by its meaning a little later. While one batch is computed the former is written and the next is found, so
 * that the cores always have one.
 */
final class VectorFiller {

    private static final Logger LOG = Logger.getLogger(VectorFiller.class);

    /** Passages computed at a time: whoever wants the cores waits no longer than for these. */
    private static final int BATCH = 256;

    /** Passages between two commits while more are to come: each commit costs a scan, a segment and its merges. */
    private static final int COMMIT = 1_024;

    private final ArchiveIndex index;
    private final Encoder encoder;
    private final EmbeddingCache cache;
    private final Thread thread;
    /** One thread to compute a batch, one to write; this class's own finds what is next meanwhile. */
    private final ExecutorService aside = Executors.newFixedThreadPool(2, task -> {
        Thread worker = new Thread(task, "vector-worker");
        worker.setDaemon(true);
        return worker;
    });

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

    /** Passages that are being worked on, and the vectors that come of it. */
    private record Work(Set<String> passages, CompletableFuture<Map<Passage, float[]>> result) {

        static final Work NOTHING = new Work(Set.of(), CompletableFuture.completedFuture(Map.of()));
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
        String model = encoder.modelId();
        Work computing = Work.NOTHING;
        Work writing = Work.NOTHING;
        Deque<Passage> waiting = new ArrayDeque<>();
        Map<Passage, float[]> ready = new HashMap<>();
        try {
            while (isFree() && encoder.modelId().equals(model)) {
                if (waiting.isEmpty()) {
                    Set<String> known = new HashSet<>(writing.passages());
                    known.addAll(computing.passages());
                    known.addAll(ids(ready.keySet()));
                    waiting.addAll(pending(model, known));
                }
                List<Passage> batch = next(waiting);
                ready.putAll(computing.result().join());
                computing = Work.NOTHING;
                if (batch.isEmpty() || !isFree()) {
                    break;
                }
                computing = begin(batch, () -> vectors(model, batch));
                if (ready.size() >= COMMIT) {
                    writing.result().join();
                    Map<Passage, float[]> full = ready;
                    writing = begin(full.keySet(), () -> write(model, full));
                    ready = new HashMap<>();
                }
            }
        } finally {
            ready.putAll(computing.result().join());
            writing.result().join();
            write(model, ready);
        }
    }

    private static List<Passage> next(Deque<Passage> waiting) {
        List<Passage> batch = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.removeFirst());
        }
        return batch;
    }

    private Work begin(Collection<Passage> passages, Supplier<Map<Passage, float[]>> work) {
        return new Work(ids(passages), CompletableFuture.supplyAsync(work, aside));
    }

    private static Set<String> ids(Collection<Passage> passages) {
        return passages.stream().map(Passage::id).collect(Collectors.toSet());
    }

    /** Some passages without a vector in the index, those left out whose vector is known but not written yet. */
    private List<Passage> pending(String model, Set<String> known) {
        try (Snapshot snapshot = index.snapshot()) {
            if (!snapshot.modelId().equals(model)) {
                return List.of();
            }
            return snapshot.withoutVector(COMMIT + known.size()).stream()
                    .filter(passage -> !known.contains(passage.id()))
                    .limit(COMMIT)
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

    private Map<Passage, float[]> write(String model, Map<Passage, float[]> vectors) {
        if (vectors.isEmpty() || isClosed()) {
            return Map.of();
        }
        try (IndexUpdate update = index.begin();
                Snapshot now = index.snapshot()) {
            // The model may have become another while this batch was computed.
            if (now.modelId().equals(model) && encoder.modelId().equals(model)) {
                update.setVectors(vectors);
                update.commit();
            }
        }
        return Map.of();
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
        aside.shutdown();
    }
}
