package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.Snapshot;

/**
 * Gives passages their vectors after the fact, on a thread of its own: an article is found by its words as soon as it is
 * committed, and by its meaning a little later.
 */
final class VectorFiller {

    private static final Logger LOG = Logger.getLogger(VectorFiller.class);

    /** Passages between two commits: enough to make a commit cheap beside them, few enough to lose little in a crash. */
    private static final int BATCH = 96;

    private final ArchiveIndex index;
    private final Encoder encoder;
    private final Thread thread;
    private final LongAdder embedded = new LongAdder();
    private boolean wanted = true;
    private boolean held;
    private boolean closed;

    VectorFiller(ArchiveIndex index, Encoder encoder) {
        this.index = index;
        this.encoder = encoder;
        this.thread = new Thread(this::run, "vector-filler");
        thread.setDaemon(true);
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
                    while (isFree() && fillSome()) {
                        LOG.debug("a batch of vectors is in");
                    }
                } catch (RuntimeException e) {
                    LOG.error("Embedding broke off; it is tried again after the next change of the folder", e);
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

    /** Embeds one batch; false when nothing was left to do. */
    boolean fillSome() {
        Map<String, List<Passage>> byText = new LinkedHashMap<>();
        String model = encoder.modelId();
        try (Snapshot snapshot = index.snapshot()) {
            if (!snapshot.modelId().equals(model)) {
                return false;
            }
            for (Passage passage : snapshot.withoutVector(BATCH)) {
                byText.computeIfAbsent(passage.text(), text -> new ArrayList<>())
                        .add(passage);
            }
        }
        if (byText.isEmpty()) {
            return false;
        }
        List<float[]> encoded = encoder.encodePassages(List.copyOf(byText.keySet()));
        if (isClosed()) {
            return false;
        }
        embedded.add(encoded.size());
        Map<Passage, float[]> vectors = new HashMap<>();
        int i = 0;
        for (List<Passage> same : byText.values()) {
            float[] vector = encoded.get(i++);
            same.forEach(passage -> vectors.put(passage, vector));
        }
        try (IndexUpdate update = index.begin();
                Snapshot now = index.snapshot()) {
            // The model may have become another while this batch was computed.
            if (now.modelId().equals(model) && encoder.modelId().equals(model)) {
                update.setVectors(vectors);
                update.commit();
            }
        }
        return true;
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
