package org.onrecord.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.Snapshot;
import org.onrecord.index.SwappableEncoder;
import org.onrecord.index.SyncMark;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.restore.RestorationFile;
import org.onrecord.split.PassageSplitter;

/** The running side of ingest: owns the watcher, the sync loop and the vector filler, and answers for their state. */
public final class SyncService implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SyncService.class);

    private static final int MANY_FILES = 20;
    private static final long POLL_MILLIS = 20;

    /** Files read ahead of those being written, for each thread that reads. */
    private static final int AHEAD = 4;

    private final DocumentsFolder folder;
    private final Cuts cuts;
    private final ArchiveIndex index;
    private final SwappableEncoder encoder;
    private final String pipelineName;
    private final SyncMark mark;
    private final Clock clock;
    private final FileReader reader;
    private final SyncLoop loop;
    private final VectorFiller vectors;
    private final ModelChange modelChange;
    private final Purger purger;
    private final FailedFiles failures;
    private final ExecutorService parsers;
    private final @Nullable FolderWatcher watcher;
    private volatile boolean closed;

    /**
     * Starts to keep {@code index} equal to the documents folder.
     *
     * @param cache the one that {@code index} was opened with
     * @param pipeline names everything that decides what an article becomes; another name reads every file again
     * @throws IllegalStateException when the documents folder is missing or cannot be read
     */
    public SyncService(
            IngestConfig config,
            DocumentParser parser,
            ArchiveIndex index,
            SwappableEncoder encoder,
            EmbeddingCache cache,
            SyncMark mark,
            Clock clock,
            String pipeline) {
        this.folder = new DocumentsFolder(config.documents());
        this.cuts = new Cuts(new RestorationFile(folder.root()), this::ring);
        this.index = index;
        this.encoder = encoder;
        this.pipelineName = pipeline;
        this.mark = mark;
        this.clock = clock;
        int threads = config.sync().parsers();
        AtomicInteger number = new AtomicInteger();
        this.parsers =
                Executors.newFixedThreadPool(threads, task -> daemon(task, "parser-" + number.incrementAndGet()));
        this.reader = new FileReader(folder, parser, clock);
        Ingestor ingestor = new Ingestor(reader, index, parsers, AHEAD * threads, this::ring);
        this.vectors = new VectorFiller(index, encoder, cache);
        this.modelChange = new ModelChange(index, cache);
        this.purger = new Purger(index, config.sync().purgeAfter(), this::comingModels, clock);
        boolean silent = folder.isSilent();
        this.loop = new SyncLoop(folder, index, ingestor, this::pipeline, config.sync(), silent, clock, this::note);
        this.failures = new FailedFiles(index, loop::scanFailures);
        if (silent) {
            LOG.infof("%s is a network or shared folder; it is compared every second", folder.root());
        }
        this.watcher = watch();
        loop.start();
        vectors.start();
        purger.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void ring() {
        loop.ring();
    }

    private Set<String> comingModels() {
        ModelChange.Progress coming = modelChange.progress();
        return coming == null ? Set.of() : Set.of(coming.model());
    }

    private FileReader.Pipeline pipeline() {
        String all = String.join("\n", pipelineName, PassageSplitter.PIPELINE, encoder.modelId());
        return new FileReader.Pipeline(
                ArticleId.hash(all).substring(0, 16),
                new PassageSplitter(encoder::tokens, encoder.maxPassageTokens()),
                cuts.current());
    }

    /** Which cuts are put back, kept in the documents folder; a change is read by the next sync. */
    public Cuts cuts() {
        return cuts;
    }

    /**
     * Goes over to another embedding model. The present one answers until the vectors of the other are computed; then every
     * file is split anew, which takes seconds, while words go on answering.
     */
    public void use(Encoder next) {
        if (modelChange.prepare(next, () -> !closed)) {
            index.useModel(next.modelId(), next.dimension());
            encoder.use(next);
            loop.ring();
        }
    }

    private @Nullable FolderWatcher watch() {
        try {
            return new FolderWatcher(folder.root(), loop::ring);
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

    /** What is wrong with files of the folder. */
    public FailedFiles failures() {
        return failures;
    }

    /** How far the preparation of another embedding model is; null when none is under way. */
    public @Nullable ModelProgress modelChange() {
        ModelChange.Progress progress = modelChange.progress();
        return progress == null ? null : new ModelProgress(progress.model(), progress.done(), progress.total());
    }

    /** Files whose vectors of another model are computed, of how many. */
    public record ModelProgress(String model, int done, int total) {}

    /** Files parsed since the start. */
    public long parsedFiles() {
        return reader.parsed();
    }

    /** Passages embedded since the start; those found in the cache do not count. */
    public long embeddedPassages() {
        return vectors.embedded();
    }

    /** The documents folder. */
    public DocumentsFolder folder() {
        return folder;
    }

    /**
     * Waits until the index has nothing of a file any more.
     *
     * @return false when it still has after {@code limit}
     */
    public boolean awaitGone(String key, Duration limit) throws InterruptedException {
        loop.ring();
        Instant end = clock.instant().plus(limit);
        while (clock.instant().isBefore(end)) {
            try (Snapshot snapshot = index.snapshot()) {
                if (snapshot.ledgerEntry(key).isEmpty()) {
                    return true;
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return false;
    }

    /** Takes the words of deleted and replaced texts off the disk at once. */
    public void purge() {
        purger.now();
    }

    /** Stops in order: no new work, what runs is ended, nothing half-done is committed. */
    @Override
    public void close() {
        closed = true;
        try {
            if (watcher != null) {
                watcher.close();
            }
            purger.stop();
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
