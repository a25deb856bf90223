package org.onrecord.index;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** An empty store in a folder of its own, with a real embedding model: what LangChain4j's contract tests ask for. */
final class StoreFixture implements AutoCloseable {

    static final EmbeddingModel MODEL = new BgeSmallEnV15QuantizedEmbeddingModel();

    private final Path folder;
    private final EmbeddingCache cache;
    private final ArchiveIndex index;
    private final LuceneEmbeddingStore store;

    StoreFixture() {
        try {
            folder = Files.createTempDirectory("store");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a test", e);
        }
        cache = EmbeddingCache.open(folder);
        index = ArchiveIndex.open(folder, "bge", MODEL.dimension(), cache);
        store = new LuceneEmbeddingStore(index);
    }

    LuceneEmbeddingStore store() {
        return store;
    }

    ArchiveIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        index.close();
        cache.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
