package org.onrecord.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
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

    /** How often a file is looked at that is never at rest. */
    private static final Duration RESTLESS_INTERVAL = Duration.ofSeconds(1);

    /** How often a folder is compared that does not tell of its changes. */
    private static final Duration SILENT_INTERVAL = Duration.ofSeconds(1);

    private final DocumentsFolder folder;
    private final ArchiveIndex index;
    private final Ingestor ingestor;
    private final Supplier<FileReader.Pipeline> pipeline;
    private final IngestConfig.Sync config;
    private final Duration interval;
    private final Clock clock;
    private final Settling settling;
    private final Consumer<SyncState> listener;
    private final Thread thread;

    private boolean rung = true;
    private boolean closed;
    private List<CompletableFuture<SyncState>> waiting = new ArrayList<>();
    private volatile SyncState state = SyncState.START;
    private @Nullable String lastTrouble;

    private volatile List<Failure> scanFailures = List.of();

    SyncLoop(
            DocumentsFolder folder,
            ArchiveIndex index,
            Ingestor ingestor,
            Supplier<FileReader.Pipeline> pipeline,
            IngestConfig.Sync config,
            boolean silentFolder,
            Clock clock,
            Consumer<SyncState> listener) {
        this.folder = folder;
        this.index = index;
        this.ingestor = ingestor;
        this.pipeline = pipeline;
        this.config = config;
        this.interval = silentFolder && SILENT_INTERVAL.compareTo(config.scanInterval()) < 0
                ? SILENT_INTERVAL
                : config.scanInterval();
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

    /** What the last scan left out. */
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
        return Plan.of(FolderScan.of(folder), ledger(), pipeline.get()::fingerprint, clock.instant());
    }

    private void run() {
        Pause pause = new Pause(Duration.ZERO, Duration.ZERO);
        List<CompletableFuture<SyncState>> served = new ArrayList<>();
        try {
            while (awaitBell(pause)) {
                served.addAll(takeWaiting());
                pause = onePass();
                if (state.phase() != SyncState.Phase.RUNNING) {
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

    /**
     * Before the next pass.
     *
     * @param deaf how long even the bell is not heard: what rings may be a file that is written all the time, or the very
     *     trouble that made the pass fail
     * @param most how long to wait for the bell
     */
    private record Pause(Duration deaf, Duration most) {}

    /** Compares and mends once. */
    private Pause onePass() throws InterruptedException {
        try {
            Instant began = clock.instant();
            FolderScan scan = FolderScan.of(folder);
            Map<String, LedgerEntry> ledger = ledger();
            FileReader.Pipeline how = pipeline.get();
            Plan whole = Plan.of(scan, ledger, how::fingerprint, began);
            Plan plan = settling.settled(whole, scan, began);
            boolean complete = plan.isTrue() && ingestor.inFlight().isEmpty() && !settling.waitingBriefly(began);
            if (complete || config.readyWhen() == IngestConfig.ReadyWhen.FIRST && !ledger.isEmpty()) {
                set(state.nowReady());
            }
            scanFailures = withRestless(scan.failures(), began);
            if (plan.isEmpty() && ingestor.inFlight().isEmpty() && !settling.waitingBriefly(began)) {
                set(state.equalAt(began));
                lastTrouble = null;
                return settling.waiting()
                        ? new Pause(config.quietPeriod(), RESTLESS_INTERVAL)
                        : new Pause(Duration.ZERO, interval);
            }
            // A file that never comes to rest must not make a large folder be listed without a pause.
            Duration scanned = Duration.between(began, clock.instant());
            mend(plan, ledger, how);
            Duration pause =
                    Collections.max(List.of(scanned, config.quietPeriod().dividedBy(2)));
            return new Pause(plan.isEmpty() ? pause : Duration.ZERO, pause);
        } catch (RuntimeException e) {
            SyncState failed = state.failed(Trouble.of(e));
            // Once for each trouble, not for each retry.
            if (!Objects.equals(failed.problem(), lastTrouble)) {
                LOG.errorf(e, "The index does not follow the folder, and goes on as it is: %s", failed.problem());
            }
            lastTrouble = failed.problem();
            set(failed);
            return new Pause(AFTER_FAILURE, AFTER_FAILURE);
        }
    }

    private List<Failure> withRestless(List<Failure> failures, Instant now) {
        List<Failure> all = new ArrayList<>(failures);
        settling.restless(now)
                .forEach((path, since) -> all.add(new Failure(
                        Failure.Level.WARNING,
                        "settle",
                        path,
                        "It is being written without a pause since " + since + "; it is read when it rests for "
                                + config.quietPeriod().toMillis() + " ms (ON_RECORD_SYNC_QUIET_PERIOD).")));
        return List.copyOf(all);
    }

    private void mend(Plan plan, Map<String, LedgerEntry> ledger, FileReader.Pipeline how) throws InterruptedException {
        if (plan.isEmpty() && ingestor.inFlight().isEmpty()) {
            set(state.running(0));
            return;
        }
        int total = plan.toRead().size();
        set(state.running(total));
        ingestor.carryOut(plan, ledger, how, config.batch(), (file, done) -> {
            set(state.reading(file, done));
            if (config.readyWhen() == IngestConfig.ReadyWhen.FIRST && done > config.batch()) {
                set(state.nowReady());
            }
        });
        ring();
    }

    private Map<String, LedgerEntry> ledger() {
        Map<String, LedgerEntry> byPath = new TreeMap<>();
        try (Snapshot snapshot = index.snapshot()) {
            snapshot.ledger().forEach(entry -> byPath.put(entry.path(), entry));
        }
        return byPath;
    }

    private void set(SyncState next) {
        if (!next.equals(state)) {
            state = next;
            listener.accept(next);
        }
    }

    private synchronized List<CompletableFuture<SyncState>> takeWaiting() {
        List<CompletableFuture<SyncState>> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private synchronized boolean awaitBell(Pause pause) throws InterruptedException {
        long began = System.nanoTime();
        while (!closed && waiting.isEmpty()) {
            long waited = System.nanoTime() - began;
            long left = (rung ? pause.deaf() : pause.most()).toNanos() - waited;
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000 + 1);
        }
        rung = false;
        return !closed;
    }

    /** Ends the thread after what it is doing. */
    void stop() throws InterruptedException {
        ingestor.stop();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.join(10_000);
        takeWaiting().forEach(future -> future.cancel(false));
    }
}
