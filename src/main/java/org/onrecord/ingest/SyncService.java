package org.onrecord.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Failure;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Encoder;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.Snapshot;
import org.onrecord.index.SwappableEncoder;
import org.onrecord.index.SyncMark;
import org.onrecord.parse.DocumentParser;
import org.onrecord.split.PassageSplitter;

/** The running side of ingest: owns the watcher, the sync loop and the vector filler, and answers for their state. */
public final class SyncService implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SyncService.class);

    private static final int MANY_FILES = 20;

    private final Path folder;
    private final ArchiveIndex index;
    private final SwappableEncoder encoder;
    private final String pipelineName;
    private final SyncMark mark;
    private final Clock clock;
    private final Ingestor ingestor;
    private final SyncLoop loop;
    private final VectorFiller vectors;
    private final ExecutorService parsers;
    private final @Nullable FolderWatcher watcher;

    /**
     * Starts to keep {@code index} equal to the documents folder.
     *
     * @param pipeline names everything that decides what an article becomes; another name reads every file again
     * @throws IllegalStateException when the documents folder is missing or cannot be read
     */
    public SyncService(
            IngestConfig config,
            DocumentParser parser,
            ArchiveIndex index,
            SwappableEncoder encoder,
            SyncMark mark,
            Clock clock,
            String pipeline) {
        this.folder = checked(config.documents());
        this.index = index;
        this.encoder = encoder;
        this.pipelineName = pipeline;
        this.mark = mark;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        this.parsers = Executors.newFixedThreadPool(config.sync().parsers(), task -> {
            Thread thread = new Thread(task, "parser-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.ingestor = new Ingestor(folder, parser, this::pipeline, index, parsers, clock);
        this.vectors = new VectorFiller(index, encoder);
        this.loop = new SyncLoop(folder, index, ingestor, this::pipeline, config.sync(), clock, this::note);
        this.watcher = watch();
        loop.start();
        vectors.start();
    }

    private static Path checked(Path documents) {
        Path folder = documents.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The documents folder " + folder
                    + " does not exist. Create it, or set ON_RECORD_DOCUMENTS to the folder of your articles.");
        }
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            files.findFirst();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "The documents folder " + folder
                            + " cannot be read. Give the service read permission, or set ON_RECORD_DOCUMENTS to another folder.",
                    e);
        }
        return folder;
    }

    private Ingestor.Pipeline pipeline() {
        String all = String.join("\n", pipelineName, PassageSplitter.PIPELINE, encoder.modelId());
        return new Ingestor.Pipeline(
                ArticleId.hash(all).substring(0, 16), new PassageSplitter(encoder::tokens, encoder.maxPassageTokens()));
    }

    /** Goes over to another embedding model: every file is split and embedded anew while words go on answering. */
    public void use(Encoder next) {
        index.useModel(next.modelId(), next.dimension());
        encoder.use(next);
        loop.ring();
    }

    private @Nullable FolderWatcher watch() {
        try {
            return new FolderWatcher(folder, loop::ring);
        } catch (IOException e) {
            LOG.warnf(
                    "The documents folder cannot be watched (%s); changes are found by the periodic scan only",
                    e.getMessage());
            return null;
        }
    }

    private void note(SyncState state) {
        if (state.phase() == SyncState.Phase.FAILED) {
            mark.failed();
        } else if (state.phase() == SyncState.Phase.IDLE && state.lastSync() != null) {
            mark.equalAt(state.lastSync());
        }
        // Words first: while many files are read, the cores belong to them.
        if (state.phase() == SyncState.Phase.RUNNING && state.pending() > MANY_FILES) {
            vectors.hold();
        } else {
            vectors.wake();
        }
    }

    public SyncState state() {
        return loop.state();
    }

    /** Whether the folder may say otherwise by now. */
    public boolean stale() {
        return mark.stale(clock.instant());
    }

    /** What a run would do now; changes nothing. */
    public Plan plan() {
        return loop.plan();
    }

    /** Compares the folder now; completes when it was found equal, or when that failed. */
    public CompletableFuture<SyncState> syncNow() {
        return loop.requestSync();
    }

    /** A file that is not wholly in the archive, since when, and how often it was tried. */
    public record FailedFile(Failure failure, java.time.@Nullable Instant since, int attempts) {}

    /** Every failure and warning that stands, by path. */
    public List<FailedFile> failures() {
        List<FailedFile> all = new ArrayList<>();
        loop.scanFailures().forEach(failure -> all.add(new FailedFile(failure, null, 0)));
        try (Snapshot snapshot = index.snapshot()) {
            for (LedgerEntry entry : snapshot.ledger()) {
                entry.failures().forEach(f -> all.add(new FailedFile(f, entry.since(), entry.attempts())));
            }
        }
        return all;
    }

    /** Files parsed since the start. */
    public long parsedFiles() {
        return ingestor.parsed();
    }

    /** Passages embedded since the start; those found in the cache do not count. */
    public long embeddedPassages() {
        return vectors.embedded();
    }

    /** The documents folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** Stops in order: no new work, what runs is ended, nothing half-done is committed. */
    @Override
    public void close() {
        try {
            if (watcher != null) {
                watcher.close();
            }
            loop.stop();
            parsers.shutdownNow();
            vectors.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop watching the documents folder", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
