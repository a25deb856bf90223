package org.onrecord.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.parse.load.Draft;
import org.onrecord.parse.load.Limits;
import org.onrecord.parse.load.Loaded;
import org.onrecord.parse.load.Loader;
import org.onrecord.parse.load.Tika;
import org.onrecord.parse.load.UnreadableException;

/**
 * Reads any file of the documents folder by way of Apache Tika, each on a thread of its own with a deadline.
 *
 * <ol>
 *   <li>look at the file: is it there, not empty, not too large?
 *   <li>load: format detected, characters decoded, debris cut ({@link Loader})
 *   <li>settle the metadata ({@link ArticleMaker})
 * </ol>
 */
public final class TikaDocumentParser implements DocumentParser {

    /** Names what this package makes of a file; changes whenever the same bytes would give another article. */
    public static final String PIPELINE = "parse-3";

    private static final Logger LOG = Logger.getLogger(TikaDocumentParser.class);
    private static final Duration GRACE = Duration.ofMillis(250);

    private final Limits limits;
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);
    private final FutureTask<Machinery> machinery = new FutureTask<>(Machinery::new);

    private final class Machinery {
        private final Loader loader = new Loader(new Tika(), limits);
        private final ArticleMaker maker = new ArticleMaker();
    }

    public TikaDocumentParser(ParseConfig config) {
        this.limits = new Limits(
                config.maxFileBytes(),
                config.maxArticleCharacters(),
                config.maxArticlesPerFile(),
                config.timeout(),
                config.maxEmbeddedDepth());
        // Tika takes more than a second to load; begin while the rest of the service starts.
        daemon(machinery, "parse-warm-up").start();
    }

    @Override
    public ParseResult parse(Path file, String relativePath) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return ParseResult.failed(relativePath, "read", "the file is empty; fill or delete it");
            }
            if (size > limits.fileBytes()) {
                return ParseResult.failed(
                        relativePath,
                        "read",
                        "the file has " + size + " bytes, more than the " + limits.fileBytes()
                                + " allowed (on-record.parse.max-file-bytes); split it or raise the limit");
            }
            return withinTime(Files.readAllBytes(file), relativePath);
        } catch (NoSuchFileException e) {
            return ParseResult.failed(relativePath, "read", "the file is gone");
        } catch (IOException e) {
            return ParseResult.failed(
                    relativePath, "read", "the file cannot be read (" + e.getMessage() + "); check its permissions");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ParseResult.failed(relativePath, "parse", "reading was interrupted; it will be tried again");
        }
    }

    private ParseResult withinTime(byte[] bytes, String relativePath) throws InterruptedException {
        Machinery ready = ready();
        FutureTask<ParseResult> task = new FutureTask<>(() -> read(ready, bytes, relativePath));
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
            return ParseResult.failed(
                    relativePath,
                    "parse",
                    "reading took longer than " + limits.timeout().toMillis()
                            + " ms (on-record.parse.timeout); split the file or raise the limit");
        } catch (ExecutionException e) {
            return broken(relativePath, e.getCause() == null ? e : e.getCause());
        } finally {
            slots.release();
        }
    }

    private ParseResult read(Machinery ready, byte[] bytes, String relativePath) throws IOException {
        try {
            List<Article> articles = new ArrayList<>();
            List<Failure> warnings = new ArrayList<>();
            Loaded loaded = ready.loader.load(bytes, relativePath);
            for (String warning : loaded.warnings()) {
                warnings.add(new Failure(Failure.Level.WARNING, "parse", relativePath, warning));
            }
            for (Draft draft : loaded.drafts()) {
                if (draft.text().isBlank()) {
                    continue;
                }
                articles.add(ready.maker.make(draft, relativePath));
                if (draft.flags().contains("truncated")) {
                    warnings.add(new Failure(
                            Failure.Level.WARNING,
                            "parse",
                            relativePath,
                            "only the first " + limits.articleCharacters()
                                    + " characters are kept (on-record.parse.max-article-characters)"));
                }
            }
            return articles.isEmpty()
                    ? ParseResult.failed(relativePath, "parse", "no article text was found in it")
                    : new ParseResult(articles, warnings);
        } catch (UnreadableException e) {
            return ParseResult.failed(relativePath, "parse", String.valueOf(e.getMessage()));
        }
    }

    private static ParseResult broken(String relativePath, Throwable cause) {
        LOG.debugf(cause, "parsing %s failed", relativePath);
        String reason = cause instanceof OutOfMemoryError
                ? "the file needs more memory than the service has; split it or give the service more"
                : "the file is damaged (" + cause + "); open it in its program and save it again";
        return ParseResult.failed(relativePath, "parse", reason);
    }

    private Machinery ready() throws InterruptedException {
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
