package org.onrecord.parse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.onrecord.parse.load.Limits;
import org.onrecord.parse.load.Tika;

/**
 * Reads files by way of Apache Tika in this process, each on a thread of its own with a deadline. A parser that runs out
 * of memory harms the whole process; see {@code org.onrecord.parse.process} for the other way.
 */
public final class TikaDocumentParser implements DocumentParser {

    /** Names what this package makes of a file; changes whenever the same bytes would give another article. */
    public static final String PIPELINE = "parse-9";

    private static final Logger LOG = Logger.getLogger(TikaDocumentParser.class);
    private static final Duration GRACE = Duration.ofMillis(250);

    private final Limits limits;
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);
    private final FutureTask<FileParser> machinery;

    /** Begins to load Tika in the background. */
    public TikaDocumentParser(ParseConfig config) {
        this.limits = limits(config);
        this.machinery = new FutureTask<>(() -> new FileParser(limits));
        daemon(machinery, "parse-warm-up").start();
    }

    /** The limits that settings ask for. */
    public static Limits limits(ParseConfig config) {
        return new Limits(
                config.maxFileBytes(),
                config.maxArticleCharacters(),
                config.maxArticlesPerFile(),
                config.timeout(),
                config.maxEmbeddedDepth(),
                config.ocr() == ParseConfig.Ocr.OFF ? "" : config.ocrLanguages());
    }

    /** {@link #PIPELINE} with what this machine adds to it: a scan that could not be read is read once Tesseract is there. */
    public static String pipeline(ParseConfig config) {
        String ocr = Tika.ocrLanguages(limits(config));
        return ocr.isEmpty() ? PIPELINE : PIPELINE + " ocr=" + ocr;
    }

    @Override
    public ParseResult parse(Path file, String relativePath) {
        try {
            return withinTime(file, relativePath);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ParseResult.failed(relativePath, "parse", "reading was interrupted; it will be tried again");
        }
    }

    private ParseResult withinTime(Path file, String relativePath) throws InterruptedException {
        FileParser ready = ready();
        FutureTask<ParseResult> task = new FutureTask<>(() -> ready.parse(file, relativePath));
        slots.acquire();
        Thread worker = daemon(task, "parse " + relativePath);
        worker.start();
        try {
            return task.get(limits.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            // What does not heed the interrupt goes on alone and last in line; it must not hold up other files.
            worker.setPriority(Thread.MIN_PRIORITY);
            LOG.warnf("parsing %s did not end in time", relativePath);
            return ParseResult.outOfTime(relativePath, limits.timeout());
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + relativePath + " broke off", e.getCause());
        } finally {
            slots.release();
        }
    }

    private FileParser ready() throws InterruptedException {
        try {
            return machinery.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Apache Tika or the language model could not be loaded", e.getCause());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        // A deep stack lets nested documents end by a limit of ours instead of an error.
        Thread thread = new Thread(null, work, name, 4L << 20);
        thread.setDaemon(true);
        return thread;
    }
}
