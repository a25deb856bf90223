package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;
import org.onrecord.eval.SampleArchive;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.Snapshot;

class SearchThreadsTest {

    private static final String TEXT = "The lighthouse of Orsel has been sold to a choir.";
    private static final float[] VECTOR = {1, 0};

    @TempDir
    private Path data;

    private EmbeddingCache cache;
    private ArchiveIndex index;
    private Snapshot snapshot;

    @BeforeEach
    void index() {
        cache = EmbeddingCache.open(data);
        index = ArchiveIndex.open(data, "toy", 2, cache);
        cache.put("toy", TEXT, VECTOR);
        Article article = Articles.news("a", "a.txt", "", TEXT, null, "en");
        Passage passage = new Passage("a", 0, new Span(0, TEXT.length()), TEXT);
        LedgerEntry entry = new LedgerEntry(
                "a.txt", 1, Instant.EPOCH, "", "0".repeat(64), "test", List.of("a"), List.of(), Instant.EPOCH, 0);
        try (IndexUpdate update = index.begin()) {
            update.put(entry, List.of(new IndexedArticle(article, List.of(passage))));
            update.commit();
        }
        snapshot = index.snapshot();
    }

    @AfterEach
    void close() {
        snapshot.close();
        index.close();
        cache.close();
    }

    @Test
    void meaningIsSearchedOnAnotherThreadAndFoundAllTheSame() {
        // Given
        AtomicReference<Thread> encoding = new AtomicReference<>();
        Retriever retriever = retriever(question -> encoding.set(Thread.currentThread()), SearchThreads.of(2));

        // When
        List<Hit> hits = retriever.passages(snapshot, SearchQuery.of("Who bought the lighthouse?"), 3);

        // Then
        assertThat(encoding.get()).isNotNull().isNotEqualTo(Thread.currentThread());
        assertThat(hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.ranks()).containsKeys("lexical", "semantic"));
    }

    @Test
    void aFailureIsTheEncodersOwn() {
        Retriever retriever = retriever(
                question -> {
                    throw new IllegalStateException("the encoder is closed");
                },
                SearchThreads.of(2));

        assertThatThrownBy(() -> retriever.passages(snapshot, SearchQuery.of("lighthouse"), 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the encoder is closed");
    }

    @Test
    void whoeverFindsAllThreadsBusyDoesTheWorkHimself() throws InterruptedException {
        // Given
        Executor one = SearchThreads.of(2);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        one.execute(() -> {
            busy.countDown();
            await(release);
        });
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        AtomicReference<Thread> second = new AtomicReference<>();

        // When
        one.execute(() -> second.set(Thread.currentThread()));

        // Then
        assertThat(second.get()).isEqualTo(Thread.currentThread());
        release.countDown();
    }

    @Test
    void oneProcessorHasNoThreadBeside() {
        AtomicReference<Thread> only = new AtomicReference<>();
        SearchThreads.of(1).execute(() -> only.set(Thread.currentThread()));
        assertThat(only.get()).isEqualTo(Thread.currentThread());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Retriever retriever(Consumer<String> whenEncoding, Executor aside) {
        return new Retriever(
                new Toy(whenEncoding),
                Lexicon.bundled(),
                SampleArchive.config(RetrievalConfig.class),
                Clock.systemUTC(),
                aside);
    }

    /** Sees the same in all questions. */
    private static final class Toy extends FlatEncoder {

        private final Consumer<String> whenEncoding;

        private Toy(Consumer<String> whenEncoding) {
            this.whenEncoding = whenEncoding;
        }

        @Override
        public String modelId() {
            return "toy";
        }

        @Override
        public float[] encodeQuery(String question) {
            whenEncoding.accept(question);
            return VECTOR;
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException("passages have their vectors");
        }
    }
}
