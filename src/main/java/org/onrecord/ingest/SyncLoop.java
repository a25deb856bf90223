package org.onrecord.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.onrecord.article.Failure;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.Snapshot;

/**
 * The thread that keeps the index equal to the folder: waits for the bell or the clock, scans, plans, ingests. A run that
 * breaks off leaves the former snapshot answering and is tried again.
 */
final class SyncLoop {

    private static final Logger LOG = Logger.getLogger(SyncLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final java.nio.file.Path folder;
    private final ArchiveIndex index;
    private final Ingestor ingestor;
    private final Supplier<Ingestor.Pipeline> pipeline;
    private final IngestConfig.Sync config;
    private final Clock clock;
    private final Settling settling;
    private final Consumer<SyncState> listener;
    private final Thread thread;

    private boolean rung = true;
    private boolean closed;
    private List<CompletableFuture<SyncState>> waiting = new ArrayList<>();
    private volatile SyncState state = SyncState.START;
    private volatile List<Failure> scanFailures = List.of();

    SyncLoop(
            java.nio.file.Path folder,
            ArchiveIndex index,
            Ingestor ingestor,
            Supplier<Ingestor.Pipeline> pipeline,
            IngestConfig.Sync config,
            Clock clock,
            Consumer<SyncState> listener) {
        this.folder = folder;
        this.index = index;
        this.ingestor = ingestor;
        this.pipeline = pipeline;
        this.config = config;
        this.clock = clock;
        this.settling = new Settling(config.quietPeriod());
        this.listener = listener;
        this.thread = new Thread(this::run, "sync");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    SyncState state() {
        return state;
    }

    /** Folders that could not be listed in the last scan. */
    List<Failure> scanFailures() {
        return scanFailures;
    }

    /** Says that something may have changed. */
    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Completes when index and folder were found equal by a scan that began after this call, or when that failed. */
    synchronized CompletableFuture<SyncState> requestSync() {
        CompletableFuture<SyncState> done = new CompletableFuture<>();
        waiting.add(done);
        ring();
        return done;
    }

    /** What a run would do now; changes nothing. */
    Plan plan() {
        return Plan.of(FolderScan.of(folder), ledger(), pipeline.get().fingerprint(), clock.instant());
    }

    private void run() {
        Duration pause = Duration.ZERO;
        List<CompletableFuture<SyncState>> served = new ArrayList<>();
        try {
            while (awaitBell(pause)) {
                served.addAll(takeWaiting());
                pause = onePass();
                if (!settling.waiting() || state.phase() == SyncState.Phase.FAILED) {
                    served.forEach(future -> future.complete(state));
                    served.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            served.forEach(future -> future.cancel(false));
        }
    }

    /** Compares and mends once; returns how long to wait for the bell before the next pass. */
    private Duration onePass() throws InterruptedException {
        try {
            Instant began = clock.instant();
            FolderScan scan = FolderScan.of(folder);
            scanFailures = scan.failures();
            Map<String, LedgerEntry> ledger = ledger();
            Plan whole = Plan.of(scan, ledger, pipeline.get().fingerprint(), began);
            Plan plan = settling.settled(whole, scan, began);
            if (!plan.isEmpty()) {
                set(state.running(plan.toRead().size()));
                ingestor.carryOut(plan, ledger, config.batch(), (file, done) -> set(state.reading(file, done)));
                ring();
            }
            if (plan.isEmpty() && !settling.waiting()) {
                set(state.equalAt(began));
                return config.scanInterval();
            }
            return config.quietPeriod().dividedBy(2);
        } catch (RuntimeException e) {
            LOG.error("The folder could not be brought into the index; the former state goes on answering", e);
            set(state.failed(String.valueOf(e.getMessage())));
            return AFTER_FAILURE;
        }
    }

    private Map<String, LedgerEntry> ledger() {
        Map<String, LedgerEntry> byPath = new TreeMap<>();
        try (Snapshot snapshot = index.snapshot()) {
            snapshot.ledger().forEach(entry -> byPath.put(entry.path(), entry));
        }
        return byPath;
    }

    private void set(SyncState next) {
        state = next;
        listener.accept(next);
    }

    private synchronized List<CompletableFuture<SyncState>> takeWaiting() {
        List<CompletableFuture<SyncState>> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private synchronized boolean awaitBell(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (!rung && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        rung = false;
        return !closed;
    }

    /** Ends the thread after what it is doing. */
    void stop() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.join(10_000);
        takeWaiting().forEach(future -> future.cancel(false));
    }
}
