package org.onrecord.ingest;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;

/**
 * Carries out a {@link Plan}:
 *
 * <ol>
 *   <li>take the files that are gone out of the index, and commit;
 *   <li>read files on several threads, a few ahead of what is written: hash, parse, split ({@link FileReader});
 *   <li>put what was read into the index as it comes;
 *   <li>commit articles, passages and ledger entries together, after a batch or when nothing more comes at once. Vectors
 *       follow, see {@link VectorFiller}.
 * </ol>
 *
 * A file that takes long holds up nobody: it is left to be read on, and written in a later call. For one thread.
 */
final class Ingestor {

    private static final long BATCH_CHARACTERS = 16_000_000;
    private static final long SOON_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 1_000;

    private final FileReader reader;
    private final ArchiveIndex index;
    private final ExecutorService executor;
    private final int window;
    private final Runnable bell;
    private final Set<String> inFlight = new LinkedHashSet<>();
    private final BlockingQueue<Read> finished = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    /**
     * An ingestor.
     *
     * @param executor reads files
     * @param window files read ahead of those written, at least 1: what is read waits in memory
     * @param bell rung when a file was read
     */
    Ingestor(FileReader reader, ArchiveIndex index, ExecutorService executor, int window, Runnable bell) {
        this.reader = reader;
        this.index = index;
        this.executor = executor;
        this.window = window;
        this.bell = bell;
    }

    private record Read(String key, FileReader.@Nullable Reading reading) {}

    /**
     * Makes the index equal to the folder as the plan saw it, in commits of at most {@code batch} files and about
     * {@value #BATCH_CHARACTERS} characters, so that a crash loses one batch at most and memory is bounded. A file that
     * changes while it is read is left for the next plan.
     *
     * @param progress told the file just read and how many are done
     */
    void carryOut(
            Plan plan,
            Map<String, LedgerEntry> ledger,
            FileReader.Pipeline how,
            int batch,
            BiConsumer<String, Integer> progress)
            throws InterruptedException {
        remove(plan.removed());
        // As a list: what ends meanwhile is no longer in flight, and must not be read again.
        List<String> toRead =
                plan.toRead().stream().filter(key -> !inFlight.contains(key)).toList();
        Iterator<String> waiting = toRead.iterator();
        int done = 0;
        while (!stopped) {
            readAhead(waiting, ledger, how);
            Read first = inFlight.isEmpty() ? null : finished.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            try (IndexUpdate update = index.begin()) {
                int files = 0;
                long characters = 0;
                for (Read next = first; next != null; next = finished.poll(SOON_MILLIS, TimeUnit.MILLISECONDS)) {
                    inFlight.remove(next.key());
                    readAhead(waiting, ledger, how);
                    characters += write(next.reading(), update);
                    progress.accept(next.key(), ++done);
                    if (++files >= batch || characters >= BATCH_CHARACTERS || inFlight.isEmpty() || stopped) {
                        break;
                    }
                }
                update.commit();
            }
        }
    }

    /** Makes {@link #carryOut} end after the file it is at, with a commit; for any thread. */
    void stop() {
        stopped = true;
    }

    /** Files still being read after {@link #carryOut}. */
    Set<String> inFlight() {
        return Set.copyOf(inFlight);
    }

    private void remove(List<String> keys) {
        if (!keys.isEmpty()) {
            try (IndexUpdate update = index.begin()) {
                keys.forEach(update::remove);
                update.commit();
            }
        }
    }

    private void readAhead(Iterator<String> waiting, Map<String, LedgerEntry> ledger, FileReader.Pipeline how) {
        while (inFlight.size() < window && waiting.hasNext()) {
            String key = waiting.next();
            LedgerEntry known = ledger.get(key);
            inFlight.add(key);
            executor.execute(() -> {
                FileReader.Reading reading = null;
                try {
                    reading = reader.read(key, how, known);
                } finally {
                    finished.add(new Read(key, reading));
                    bell.run();
                }
            });
        }
    }

    private long write(FileReader.@Nullable Reading reading, IndexUpdate update) {
        if (reading == null || !reader.stillHolds(reading)) {
            return 0;
        }
        List<IndexedArticle> articles = reading.articles();
        if (articles == null) {
            update.restamp(reading.entry());
            return 0;
        }
        update.put(reading.entry(), articles);
        return articles.stream().mapToLong(a -> a.article().text().length()).sum();
    }
}
