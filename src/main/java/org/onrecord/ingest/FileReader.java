package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.restore.Restorations;
import org.onrecord.split.PassageSplitter;

/** Reads one file: hash, parse, split. Safe for many threads. */
final class FileReader {

    private static final Logger LOG = Logger.getLogger(FileReader.class);

    private final DocumentsFolder folder;
    private final DocumentParser parser;
    private final Clock clock;
    private final LongAdder parsed = new LongAdder();

    FileReader(DocumentsFolder folder, DocumentParser parser, Clock clock) {
        this.folder = folder;
        this.parser = parser;
        this.clock = clock;
    }

    /**
     * What makes passages of files.
     *
     * @param common names everything that decides what comes out of any file
     * @param restored which cuts are put back
     */
    record Pipeline(String common, PassageSplitter splitter, Restorations restored) {

        /** Names everything that decides what comes out of the file {@code key}. */
        String fingerprint(String key) {
            return common + restored.mark(key);
        }
    }

    /**
     * What one file came to.
     *
     * @param articles null when the file is as the index knows it, and only its ledger entry is new
     */
    record Reading(LedgerEntry entry, @Nullable List<IndexedArticle> articles) {}

    /**
     * Reads a file.
     *
     * @param known what the ledger has of it
     * @return null when it went or changed meanwhile, so that the next scan decides
     */
    @Nullable
    Reading read(String key, Pipeline how, @Nullable LedgerEntry known) {
        FileStamp stamp = stamp(key);
        if (stamp == null) {
            return null;
        }
        Attempt attempt = new Attempt(key, stamp, how, known, clock.instant());
        String sha256;
        try {
            sha256 = FileHash.sha256(folder.resolve(key));
        } catch (IOException e) {
            return Files.exists(folder.resolve(key)) ? attempt.failed("", "read", unreadable(e)) : null;
        }
        if (attempt.isKnown(sha256)) {
            return attempt.unchanged();
        }
        Reading reading = parse(attempt, folder.resolve(key), sha256);
        return stamp.equals(stamp(key)) ? reading : null;
    }

    private Reading parse(Attempt attempt, Path file, String sha256) {
        parsed.increment();
        try {
            ParseResult result = attempt.how().restored().apply(parser.parse(file, attempt.key()));
            List<IndexedArticle> articles = new ArrayList<>();
            for (Article article : result.articles()) {
                articles.add(
                        new IndexedArticle(article, attempt.how().splitter().split(article)));
            }
            return attempt.read(sha256, articles, result.failures());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.errorf(e, "Reading %s failed in a way that On Record does not know", attempt.key());
            return attempt.failed(
                    sha256,
                    "parse",
                    "On Record failed on this file (" + e.getClass().getSimpleName()
                            + "); save it in another format, and please report it with the log.");
        }
    }

    private static String unreadable(IOException e) {
        return "The file cannot be read (" + e.getClass().getSimpleName() + "); give the service read permission.";
    }

    /** Whether the file is still as it was when {@code reading} began. */
    boolean stillHolds(Reading reading) {
        FileStamp now = stamp(reading.entry().path());
        return now != null && now.sameAs(reading.entry());
    }

    private @Nullable FileStamp stamp(String key) {
        try {
            return FolderScan.stamp(folder.resolve(key));
        } catch (IOException e) {
            return null;
        }
    }

    /** Files parsed since the start. */
    long parsed() {
        return parsed.sum();
    }

    /** One try at one file, and the ledger entry that comes of it. */
    private record Attempt(
            String key,
            FileStamp stamp,
            Pipeline how,
            @Nullable LedgerEntry known,
            Instant now) {

        boolean isKnown(String sha256) {
            return known != null
                    && known.attempts() == 0
                    && known.sha256().equals(sha256)
                    && known.fingerprint().equals(how.fingerprint(key));
        }

        Reading unchanged() {
            LedgerEntry before = java.util.Objects.requireNonNull(known);
            return new Reading(entry(before.sha256(), before.articleIds(), before.failures()), null);
        }

        Reading read(String sha256, List<IndexedArticle> articles, List<Failure> failures) {
            List<String> ids = articles.stream().map(a -> a.article().id()).toList();
            return new Reading(entry(sha256, ids, failures), articles);
        }

        Reading failed(String sha256, String stage, String reason) {
            Failure failure = new Failure(Failure.Level.FILE, stage, key, reason);
            return new Reading(entry(sha256, List.of(), List.of(failure)), List.of());
        }

        private LedgerEntry entry(String sha256, List<String> articleIds, List<Failure> failures) {
            boolean failed = failures.stream().anyMatch(failure -> failure.level() == Failure.Level.FILE);
            boolean sameContent = known != null && known.sha256().equals(sha256);
            return new LedgerEntry(
                    key,
                    stamp.size(),
                    stamp.modified(),
                    stamp.identity(),
                    sha256,
                    how.fingerprint(key),
                    articleIds,
                    failures,
                    sameContent ? known.since() : now,
                    !failed ? 0 : sameContent ? known.attempts() + 1 : 1);
        }
    }
}
