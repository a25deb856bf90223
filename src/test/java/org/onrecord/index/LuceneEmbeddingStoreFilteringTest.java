package org.onrecord.index;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithFilteringIT;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** LangChain4j's own contract, see {@link EmbeddingStoreWithFilteringIT}. */
class LuceneEmbeddingStoreFilteringTest extends EmbeddingStoreWithFilteringIT {

    private final StoreFixture fixture = new StoreFixture();

    @Override
    protected EmbeddingStore<TextSegment> embeddingStore() {
        return fixture.store();
    }

    @Override
    protected EmbeddingModel embeddingModel() {
        return StoreFixture.MODEL;
    }

    @Override
    protected boolean supportsContains() {
        return true;
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }
}
