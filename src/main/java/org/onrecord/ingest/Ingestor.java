package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseResult;
import org.onrecord.split.PassageSplitter;

/**
 * Carries out a {@link Plan}. For each batch of files:
 *
 * <ol>
 *   <li>take the files that are gone out of the index;
 *   <li>hash each file; one whose bytes are as before only gets a new ledger entry;
 *   <li>parse it, which gives articles or failures;
 *   <li>split its articles into passages;
 *   <li>commit articles, passages and ledger entries together. Vectors follow, see {@link VectorFiller}.
 * </ol>
 */
final class Ingestor {

    private final Path folder;
    private final DocumentParser parser;
    private final Supplier<Pipeline> pipeline;
    private final ArchiveIndex index;
    private final ExecutorService executor;
    private final Clock clock;
    private final LongAdder parsed = new LongAdder();

    Ingestor(
            Path folder,
            DocumentParser parser,
            Supplier<Pipeline> pipeline,
            ArchiveIndex index,
            ExecutorService executor,
            Clock clock) {
        this.folder = folder;
        this.parser = parser;
        this.pipeline = pipeline;
        this.index = index;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * What makes passages of files.
     *
     * @param fingerprint names everything that decides what comes out
     */
    record Pipeline(String fingerprint, PassageSplitter splitter) {}

    /** What one file came to. */
    private record Reading(LedgerEntry entry, @Nullable List<IndexedArticle> articles) {}

    /**
     * Makes the index equal to the folder as the plan saw it, in commits of at most {@code batch} files, so that a crash
     * loses one batch at most. A file that changes while it is read is left for the next plan.
     *
     * @param progress told the file just read and how many are done
     */
    void carryOut(Plan plan, Map<String, LedgerEntry> ledger, int batch, BiConsumer<String, Integer> progress)
            throws InterruptedException {
        Pipeline how = pipeline.get();
        List<String> files = plan.toRead();
        int done = 0;
        do {
            List<String> some = files.subList(done, Math.min(files.size(), done + batch));
            try (IndexUpdate update = index.begin()) {
                if (done == 0) {
                    plan.removed().forEach(update::remove);
                }
                done = putAll(some, how, ledger, update, done, progress);
                update.commit();
            }
        } while (done < files.size());
    }

    /** Files parsed since the start. */
    long parsed() {
        return parsed.sum();
    }

    private int putAll(
            List<String> files,
            Pipeline how,
            Map<String, LedgerEntry> ledger,
            IndexUpdate update,
            int before,
            BiConsumer<String, Integer> progress)
            throws InterruptedException {
        List<Future<@Nullable Reading>> readings = new ArrayList<>();
        for (String file : files) {
            Callable<@Nullable Reading> task = () -> read(file, how, ledger.get(file));
            readings.add(executor.submit(task));
        }
        int done = before;
        try {
            for (int i = 0; i < files.size(); i++) {
                Reading reading = readings.get(i).get();
                if (reading != null) {
                    write(reading, update);
                }
                progress.accept(files.get(i), ++done);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading articles broke off", e.getCause());
        } finally {
            readings.forEach(reading -> reading.cancel(false));
        }
        return done;
    }

    private static void write(Reading reading, IndexUpdate update) {
        if (reading.articles() == null) {
            update.restamp(reading.entry());
        } else {
            update.put(reading.entry(), reading.articles());
        }
    }

    private @Nullable Reading read(String path, Pipeline how, @Nullable LedgerEntry known) {
        Path file = folder.resolve(path);
        FileStamp before;
        try {
            before = FolderScan.stamp(file);
        } catch (IOException e) {
            return null;
        }
        String sha256;
        try {
            sha256 = FileHash.sha256(file);
        } catch (IOException e) {
            if (!Files.exists(file)) {
                return null;
            }
            Failure failure = new Failure(
                    Failure.Level.FILE,
                    "read",
                    path,
                    "The file cannot be read (" + e.getClass().getSimpleName()
                            + "); give the service read permission.");
            return new Reading(entry(path, how, before, "", List.of(), List.of(failure), known), List.of());
        }
        if (known != null
                && known.attempts() == 0
                && known.sha256().equals(sha256)
                && known.fingerprint().equals(how.fingerprint())) {
            return new Reading(entry(path, how, before, sha256, known.articleIds(), known.failures(), known), null);
        }
        return parse(path, file, how, before, sha256, known);
    }

    private @Nullable Reading parse(
            String path, Path file, Pipeline how, FileStamp before, String sha256, @Nullable LedgerEntry known) {
        parsed.increment();
        ParseResult result = parser.parse(file, path);
        try {
            if (!FolderScan.stamp(file).equals(before)) {
                return null;
            }
        } catch (IOException e) {
            return null;
        }
        List<IndexedArticle> articles = new ArrayList<>();
        for (Article article : result.articles()) {
            articles.add(new IndexedArticle(article, how.splitter().split(article)));
        }
        List<String> ids = result.articles().stream().map(Article::id).toList();
        return new Reading(entry(path, how, before, sha256, ids, result.failures(), known), articles);
    }

    private LedgerEntry entry(
            String path,
            Pipeline how,
            FileStamp stamp,
            String sha256,
            List<String> articleIds,
            List<Failure> failures,
            @Nullable LedgerEntry known) {
        boolean failed = failures.stream().anyMatch(failure -> failure.level() == Failure.Level.FILE);
        boolean sameContent = known != null && known.sha256().equals(sha256);
        Instant since = sameContent ? known.since() : clock.instant();
        int attempts = !failed ? 0 : sameContent ? known.attempts() + 1 : 1;
        return new LedgerEntry(
                path,
                stamp.size(),
                stamp.modified(),
                stamp.identity(),
                sha256,
                how.fingerprint(),
                articleIds,
                failures,
                since,
                attempts);
    }
}
