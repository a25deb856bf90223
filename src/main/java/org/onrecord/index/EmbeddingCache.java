package org.onrecord.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;

/**
 * Vectors already computed, by model and SHA-256 of the text, so that content which moves, returns or appears twice is
 * never embedded again. It holds no text. One file under the data folder; after a crash at most the last second of entries
 * is missing, and a damaged file is set aside. Losing entries costs time, never correctness. Safe for many threads.
 */
public final class EmbeddingCache implements AutoCloseable {

    static final String FILE = "embeddings.mv";
    private static final String PREFIX = "vectors:";
    private static final int PAGE_CACHE_MIB = 8;
    private static final int COMPACTION_MILLIS = 2_000;

    private static final Logger LOG = Logger.getLogger(EmbeddingCache.class);
    private static final long REOPEN_NANOS = 5_000_000_000L;

    private final Path file;
    private MVStore store;
    private long failedAt;
    private boolean closed;

    private EmbeddingCache(Path file) {
        this.file = file;
        this.store = openFile(file);
    }

    /**
     * Opens the cache of a data folder, which is created if need be.
     *
     * @throws DataFolderException if the folder cannot be written or another process has the cache
     */
    public static EmbeddingCache open(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        try {
            Files.createDirectories(dataFolder);
            if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(dataFolder)) {
                throw new IOException("no permission to write " + file);
            }
        } catch (IOException e) {
            throw DataFolder.notWritable(dataFolder, e);
        }
        try {
            return new EmbeddingCache(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw DataFolder.inUse(dataFolder, e);
            }
            DataFolder.setAside(file, e);
            return new EmbeddingCache(file);
        }
    }

    private static MVStore openFile(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(PAGE_CACHE_MIB)
                .open();
    }

    /** The vector of {@code text} by the model {@code modelId}, if it was ever put. */
    public Optional<float[]> find(String modelId, String text) {
        byte[] bytes = tried(open -> vectors(open, modelId).get(ArticleId.hash(text)));
        return bytes == null ? Optional.empty() : Optional.of(toFloats(bytes));
    }

    public void put(String modelId, String text, float[] vector) {
        tried(open -> vectors(open, modelId).put(ArticleId.hash(text), toBytes(vector)));
    }

    /** Writes what was put: a process that is killed after this has not lost it. */
    void flush() {
        tried(MVStore::commit);
    }

    /** Entries of the model {@code modelId}. */
    public int size(String modelId) {
        Integer size = tried(open -> vectors(open, modelId).size());
        return size == null ? 0 : size;
    }

    /**
     * Drops every entry of other models, and those of {@code modelId} that are not wanted any more.
     *
     * @param models others whose entries stay
     * @param hashes SHA-256 of the texts that are still in use, as {@link ArticleId#hash} makes them
     */
    public void retain(String modelId, Set<String> hashes, Set<String> models) {
        tried(open -> {
            retain(open, modelId, hashes, models);
            return true;
        });
    }

    private static void retain(MVStore store, String modelId, Set<String> hashes, Set<String> models) {
        for (String name : Set.copyOf(store.getMapNames())) {
            String model = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : modelId;
            if (!model.equals(modelId) && !models.contains(model)) {
                store.removeMap(name);
            }
        }
        MVMap<String, byte[]> vectors = vectors(store, modelId);
        vectors.keySet().stream()
                .filter(hash -> !hashes.contains(hash))
                .toList()
                .forEach(vectors::remove);
        store.commit();
        store.compactFile(COMPACTION_MILLIS);
    }

    /** The store closes itself when the disk is full; it is opened again now and then. Null while it cannot be. */
    private <T> @Nullable T tried(Function<MVStore, T> use) {
        MVStore open = usable();
        if (open == null) {
            return null;
        }
        try {
            return use.apply(open);
        } catch (MVStoreException e) {
            if (!open.isClosed()) {
                throw e;
            }
            LOG.warnf("The cache of vectors %s cannot be written (%s); going on without it", file, e.getMessage());
            return null;
        }
    }

    private synchronized @Nullable MVStore usable() {
        if (closed) {
            throw new IllegalStateException("the cache of vectors is closed");
        }
        if (!store.isClosed()) {
            return store;
        }
        long now = System.nanoTime();
        if (failedAt != 0 && now - failedAt < REOPEN_NANOS) {
            return null;
        }
        failedAt = now;
        try {
            store = openFile(file);
            failedAt = 0;
            return store;
        } catch (MVStoreException e) {
            return null;
        }
    }

    private static MVMap<String, byte[]> vectors(MVStore store, String modelId) {
        return store.openMap(PREFIX + modelId);
    }

    private static byte[] toBytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] toFloats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    @Override
    public synchronized void close() {
        closed = true;
        store.close();
    }
}
