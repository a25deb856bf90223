package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Articles;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.ArticleHistory;
import org.onrecord.index.ArticleVersion;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.Snapshot;
import org.onrecord.index.SwappableEncoder;
import org.onrecord.index.SyncMark;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseResult;

class SyncServiceTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path temp;

    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private final ToyEncoder encoder = new ToyEncoder("toy");
    private Path documents;
    private EmbeddingCache cache;
    private ArchiveIndex index;
    private SwappableEncoder swappable;
    private SyncService sync;

    @BeforeEach
    void start() throws IOException {
        documents = Files.createDirectories(temp.resolve("documents"));
        cache = EmbeddingCache.open(temp.resolve("data"));
        index = ArchiveIndex.open(temp.resolve("data"), "toy", 2, cache);
        swappable = new SwappableEncoder(encoder);
        begin("pipeline-1");
    }

    private void begin(String pipeline, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "on-record.documents", documents.toString(),
                "on-record.sync.quiet-period", "0.05S",
                "on-record.sync.scan-interval", "1S",
                "on-record.sync.stale-after", "60S",
                "on-record.sync.purge-after", "3600S"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        IngestConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, text -> Duration.parse("PT" + text.replace("ms", "")))
                .withMapping(IngestConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(IngestConfig.class);
        sync = new SyncService(
                config, parser(), index, swappable, cache, new SyncMark(LONG), Clock.systemUTC(), pipeline);
    }

    @AfterEach
    void stop() {
        slowMayEnd.countDown();
        sync.close();
        index.close();
        cache.close();
    }

    /** Takes the whole file as one article; "slow" waits, "bug" throws. */
    private DocumentParser parser() {
        return (file, path) -> {
            String text;
            try {
                text = Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (text.startsWith("slow")) {
                try {
                    slowMayEnd.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (text.startsWith("bug")) {
                throw new IllegalStateException("a bug of ours");
            }
            return new ParseResult(List.of(article(path, text)), List.of());
        };
    }

    private static Article article(String path, String text) {
        return Articles.news(ArticleId.of(path, null), path, path, text, null, "en");
    }

    private void write(String name, String text) throws IOException {
        Path file = documents.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void settle() throws Exception {
        sync.syncNow().get();
        await().atMost(LONG).until(() -> snapshot(s -> s.pendingVectors() == 0));
    }

    private boolean snapshot(Predicate<Snapshot> is) {
        try (Snapshot snapshot = index.snapshot()) {
            return is.test(snapshot);
        }
    }

    private boolean found(String words) {
        return snapshot(s -> s.lexical(words, PassageFilter.NONE, 10).stream()
                .anyMatch(hit -> hit.passage().text().contains(words)));
    }

    @Test
    void renamedMovedAndTouchedFilesAreNotEmbeddedAgain() throws Exception {
        write("a.txt", "The lock keeper retired after forty years.");
        write("sub/b.txt", "The weir was rebuilt in granite.");
        settle();
        int before = encoder.embedded().size();

        Files.move(documents.resolve("a.txt"), documents.resolve("A.txt"));
        Files.move(documents.resolve("sub"), documents.resolve("moved"));
        Files.setLastModifiedTime(
                documents.resolve("moved/b.txt"),
                java.nio.file.attribute.FileTime.from(Clock.systemUTC().instant()));
        settle();

        assertThat(encoder.embedded()).hasSize(before);
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.ledger()).extracting(e -> e.path()).containsExactly("A.txt", "moved/b.txt");
        }
    }

    @Test
    void theSameContentUnderManyNamesIsEmbeddedOnce() throws Exception {
        for (int i = 0; i < 600; i++) {
            write("copy-" + i + ".txt", "The same wire story, printed everywhere.");
        }
        settle();

        assertThat(encoder.embedded()).hasSize(1);
        assertThat(snapshot(s -> s.articleCount() == 600)).isTrue();
    }

    @Test
    void aFileThatTakesLongHoldsUpNobody() throws Exception {
        write("slow.txt", "slow as a barge");
        Thread.sleep(300);
        write("quick.txt", "The ferry sails at noon.");

        await().atMost(LONG).until(() -> found("ferry sails"));
        assertThat(found("barge")).isFalse();

        slowMayEnd.countDown();
        await().atMost(LONG).until(() -> found("barge"));
    }

    @Test
    void manySlowFilesAreReadOnceEach() throws Exception {
        for (int i = 0; i < 30; i++) {
            write("slow-" + i + ".txt", "slow as barge number " + i);
        }
        await().atMost(LONG).until(() -> sync.parsedFiles() >= 2);
        Thread.sleep(2_500);
        slowMayEnd.countDown();
        settle();

        assertThat(snapshot(s -> s.articleCount() == 30)).isTrue();
        assertThat(sync.parsedFiles()).isEqualTo(30);
    }

    @Test
    void aSlowFileThatGoesMeanwhileNeverComesIn() throws Exception {
        write("slow.txt", "slow as a barge");
        await().atMost(LONG).until(() -> sync.parsedFiles() == 1);
        Files.delete(documents.resolve("slow.txt"));
        slowMayEnd.countDown();
        settle();

        assertThat(found("barge")).isFalse();
        assertThat(snapshot(s -> s.ledger().isEmpty())).isTrue();
    }

    @Test
    void aBugInReadingOneFileIsListedAndStopsNothing() throws Exception {
        write("bad.txt", "bug");
        write("good.txt", "The ferry sails at noon.");
        settle();

        assertThat(found("ferry sails")).isTrue();
        assertThat(sync.failures().count()).isEqualTo(1);
        assertThat(sync.failures().all().get(0).failure().file()).isEqualTo("bad.txt");
        assertThat(sync.failures().all().get(0).since()).isNotNull();
    }

    @Test
    void twoFilesThatSwapNamesSwapTexts() throws Exception {
        write("a.txt", "Alpha stands here.");
        write("b.txt", "Bravo stands here.");
        settle();

        Files.move(documents.resolve("a.txt"), documents.resolve("x.tmp"));
        Files.move(documents.resolve("b.txt"), documents.resolve("a.txt"));
        Files.move(documents.resolve("x.tmp"), documents.resolve("b.txt"));
        settle();

        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.article(ArticleId.of("a.txt", null))
                            .orElseThrow()
                            .text())
                    .startsWith("Bravo");
            assertThat(snapshot.article(ArticleId.of("b.txt", null))
                            .orElseThrow()
                            .text())
                    .startsWith("Alpha");
        }
        assertThat(encoder.embedded()).hasSize(2);
    }

    @Test
    void anEditIsInTheHistoryWithTheRevisionItStoodIn() throws Exception {
        write("a.txt", "The quay cost 3 million.");
        settle();
        long before = index.revision();
        write("a.txt", "The quay cost 4 million.");
        settle();
        Files.delete(documents.resolve("a.txt"));
        settle();

        try (Snapshot snapshot = index.snapshot()) {
            ArticleHistory history =
                    snapshot.history(ArticleId.of("a.txt", null)).orElseThrow();
            assertThat(history.former())
                    .extracting(ArticleVersion::textSha256)
                    .containsExactly(
                            ArticleId.hash("The quay cost 3 million."), ArticleId.hash("The quay cost 4 million."));
            assertThat(history.former().get(0).lastRevision()).isEqualTo(before);
            assertThat(history.withdrawn()).isNotNull();
        }

        write("a.txt", "The quay is back.");
        settle();
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.history(ArticleId.of("a.txt", null))
                            .orElseThrow()
                            .withdrawn())
                    .isNull();
        }
    }

    @Test
    void anotherPipelineReadsAllAgainAndEmbedsNothing() throws Exception {
        write("a.txt", "The ferry sails at noon.");
        settle();
        long parsed = sync.parsedFiles();
        sync.close();

        begin("pipeline-2");
        assertThat(found("ferry sails")).isTrue();
        settle();

        assertThat(parsed).isEqualTo(1);
        assertThat(sync.parsedFiles()).isEqualTo(1);
        assertThat(encoder.embedded()).hasSize(1);
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.history(ArticleId.of("a.txt", null))).isEmpty();
        }
    }

    @Test
    void anotherModelIsComputedBeforeItTakesOver() throws Exception {
        write("a.txt", "The ferry sails at noon.");
        write("b.txt", "The weir was rebuilt in granite.");
        settle();
        ToyEncoder next = new ToyEncoder("toy-2");

        sync.use(next);
        settle();

        assertThat(next.embedded()).hasSize(2);
        try (Snapshot snapshot = index.snapshot()) {
            assertThat(snapshot.modelId()).isEqualTo("toy-2");
            assertThat(snapshot.semantic(next.encodeQuery("x"), PassageFilter.NONE, 5))
                    .hasSize(2);
        }
    }

    @Test
    void aDeletedTextIsPurgedOnDemand() throws Exception {
        write("a.txt", "The zorglub stays secret.");
        write("b.txt", "The ferry sails at noon.");
        settle();
        Files.delete(documents.resolve("a.txt"));
        settle();

        sync.purge();

        assertThat(index.hasDeletions()).isFalse();
        assertThat(found("ferry sails")).isTrue();
        assertThat(cache.find("toy", "The zorglub stays secret.")).isEmpty();
        assertThat(cache.find("toy", "The ferry sails at noon.")).isPresent();
    }

    @Test
    void aRenameByAnEditorIsAnEdit() throws Exception {
        write("a.txt", "The quay cost 3 million.");
        settle();

        Files.writeString(documents.resolve(".a.txt.swp"), "The quay cost 5 million.");
        Files.move(documents.resolve(".a.txt.swp"), documents.resolve("a.txt"), StandardCopyOption.ATOMIC_MOVE);
        settle();

        assertThat(found("5 million")).isTrue();
        assertThat(found("3 million")).isFalse();
    }

    @Test
    void isReadyWhenAllFilesAreInOrAsSoonAsSomeAre() throws Exception {
        sync.close();
        write("a.txt", "The ferry sails at noon.");
        write("b.txt", "The weir was rebuilt in granite.");
        write("c.txt", "slow as a barge");
        begin("pipeline-1", "on-record.sync.batch", "1");
        await().atMost(LONG).until(() -> found("granite") && found("ferry"));
        assertThat(sync.state().ready()).isFalse();
        sync.close();

        begin("pipeline-1", "on-record.sync.batch", "1", "on-record.sync.ready-when", "first");
        await().atMost(LONG).until(() -> sync.state().ready());
        assertThat(found("barge")).isFalse();

        slowMayEnd.countDown();
        await().atMost(LONG).until(() -> found("barge"));
    }

    @Test
    void aFileThatIsNeverAtRestHoldsUpNeitherOthersNorReadiness() throws Exception {
        sync.close();
        write("quick.txt", "The ferry sails at noon.");
        Thread writer = new Thread(() -> {
            try {
                while (!Thread.interrupted()) {
                    Files.writeString(
                            documents.resolve("log.txt"),
                            "line\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                    Thread.sleep(5);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.start();
        try {
            begin("pipeline-1");
            await().atMost(LONG).until(() -> sync.state().ready() && found("ferry"));
            // Nor does it make the archive stale; it is named.
            await().atMost(LONG).until(() -> sync.state().phase() == SyncState.Phase.IDLE);
            await().atMost(LONG)
                    .until(() -> sync.failures().all().stream()
                            .anyMatch(f -> f.failure().file().equals("log.txt")));
        } finally {
            writer.interrupt();
            writer.join();
        }
    }
}
