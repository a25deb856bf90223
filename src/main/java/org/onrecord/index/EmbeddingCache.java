package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;

/**
 * Vectors by content: the same text under another name, or back after a deletion, is not embedded again. Holds hashes and
 * numbers, never words. What a crash loses of it is embedded again.
 */
public final class EmbeddingCache implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddingCache.class);
    private static final String FILE = "embeddings.mv";

    private final MVStore store;
    private final MVMap<String, byte[]> vectors;

    private EmbeddingCache(MVStore store) {
        this.store = store;
        this.vectors = store.openMap("vectors");
    }

    /**
     * Opens the cache in the data folder; a damaged one is set aside and begun anew.
     *
     * @throws DataFolderException when the folder cannot be written
     */
    public static EmbeddingCache open(Path data) {
        Path file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            try {
                return new EmbeddingCache(store(file));
            } catch (MVStoreException e) {
                if (e.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED) {
                    throw new DataFolderException("Another On Record is running on the data folder "
                            + data.toAbsolutePath() + ". Stop it, or set ON_RECORD_DATA to another folder.");
                }
                LOG.warnf("The embedding cache %s is damaged and begun anew (%s)", file, e.getMessage());
                Files.move(file, data.resolve(FILE + ".corrupt"), StandardCopyOption.REPLACE_EXISTING);
                return new EmbeddingCache(store(file));
            }
        } catch (IOException e) {
            throw new DataFolderException(
                    "The data folder " + data.toAbsolutePath()
                            + " cannot be written. Give the service write permission, or set ON_RECORD_DATA to another folder.",
                    e);
        }
    }

    private static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(8)
                .autoCommitBufferSize(4 * 1024)
                .open();
    }

    float @Nullable [] get(String modelId, String text) {
        byte[] bytes = vectors.get(key(modelId, text));
        if (bytes == null) {
            return null;
        }
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    void put(String modelId, String text, float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        vectors.put(key(modelId, text), bytes.array());
    }

    /** Makes what was put so far durable. */
    void flush() {
        store.commit();
    }

    private static String key(String modelId, String text) {
        return ArticleId.hash(modelId + '\n' + text);
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MVStoreException e) {
            throw new UncheckedIOException(new IOException("Cannot close the embedding cache", e));
        }
    }
}
