package org.onrecord.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
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

    private final MVStore store;

    private EmbeddingCache(MVStore store) {
        this.store = store;
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
            return new EmbeddingCache(openFile(file));
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw DataFolder.inUse(dataFolder, e);
            }
            DataFolder.setAside(file, e);
            return new EmbeddingCache(openFile(file));
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
        byte[] bytes = vectors(modelId).get(ArticleId.hash(text));
        return bytes == null ? Optional.empty() : Optional.of(toFloats(bytes));
    }

    public void put(String modelId, String text, float[] vector) {
        vectors(modelId).put(ArticleId.hash(text), toBytes(vector));
    }

    /** Entries of the model {@code modelId}. */
    public int size(String modelId) {
        return vectors(modelId).size();
    }

    /**
     * Drops every entry of other models, and those of {@code modelId} that are not wanted any more.
     *
     * @param models others whose entries stay
     * @param hashes SHA-256 of the texts that are still in use, as {@link ArticleId#hash} makes them
     */
    public void retain(String modelId, Set<String> hashes, Set<String> models) {
        for (String name : Set.copyOf(store.getMapNames())) {
            String model = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : modelId;
            if (!model.equals(modelId) && !models.contains(model)) {
                store.removeMap(name);
            }
        }
        MVMap<String, byte[]> vectors = vectors(modelId);
        vectors.keySet().stream()
                .filter(hash -> !hashes.contains(hash))
                .toList()
                .forEach(vectors::remove);
        store.commit();
        store.compactFile(COMPACTION_MILLIS);
    }

    private MVMap<String, byte[]> vectors(String modelId) {
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
    public void close() {
        store.close();
    }
}
