package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.Snapshot;
import org.onrecord.split.PassageSplitter;

/**
 * Computes the vectors of another embedding model into the cache while the present one goes on answering, so that the change
 * itself takes seconds. What is added to the folder meanwhile is embedded after the change, as ever.
 */
final class ModelChange {

    private static final int CHUNK = 64;

    private final ArchiveIndex index;
    private final EmbeddingCache cache;
    private volatile @Nullable Progress progress;

    ModelChange(ArchiveIndex index, EmbeddingCache cache) {
        this.index = index;
        this.cache = cache;
    }

    /**
     * How far the preparation is.
     *
     * @param model the one that is coming
     * @param done files prepared
     * @param total files to prepare
     */
    record Progress(String model, int done, int total) {}

    /**
     * Prepares everything that is indexed now.
     *
     * @param goOn asked before each file
     * @return whether it came to the end
     */
    boolean prepare(Encoder next, BooleanSupplier goOn) {
        PassageSplitter splitter = new PassageSplitter(next::tokens, next.maxPassageTokens());
        List<LedgerEntry> files;
        try (Snapshot snapshot = index.snapshot()) {
            files = snapshot.ledger();
        }
        Set<String> texts = new LinkedHashSet<>();
        for (int done = 0; done < files.size(); done++) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            progress = new Progress(next.modelId(), done, files.size());
            try (Snapshot snapshot = index.snapshot()) {
                for (String id : files.get(done).articleIds()) {
                    snapshot.article(id).map(splitter::split).orElse(List.of()).stream()
                            .map(Passage::text)
                            .filter(text -> cache.find(next.modelId(), text).isEmpty())
                            .forEach(texts::add);
                }
            }
            if (texts.size() >= CHUNK || done == files.size() - 1) {
                embed(next, new ArrayList<>(texts));
                texts.clear();
            }
        }
        progress = null;
        return true;
    }

    private void embed(Encoder next, List<String> texts) {
        List<float[]> vectors = next.encodePassages(texts);
        for (int i = 0; i < vectors.size(); i++) {
            cache.put(next.modelId(), texts.get(i), vectors.get(i));
        }
    }

    /** Null when no change is being prepared. */
    @Nullable
    Progress progress() {
        return progress;
    }
}
