package org.onrecord.parse.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.ParseResult;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.parse.load.Limits;

/**
 * Reads files in a small pool of child processes. A file that takes too long, too much memory or gives too much text
 * costs itself and its child; the next file gets a fresh one. One child is always kept ready, further ones end when they
 * are idle. Where no child can be started, files are read in this process, and the log says so once.
 */
public final class ProcessParser implements DocumentParser, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ProcessParser.class);
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final long METADATA_BYTES = 16L << 20;

    private final ParseConfig config;
    private final Limits limits;
    private final ChildCommand command;
    private final long mostBytes;
    private final Semaphore slots;
    private final BlockingDeque<ParserChild> idle = new LinkedBlockingDeque<>();
    private final AtomicBoolean warned = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "parser-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable DocumentParser inProcess;

    /**
     * Begins to start the first child in the background.
     *
     * @param children most children at a time
     */
    public ProcessParser(ParseConfig config, int children) {
        this(config, children, new ChildCommand(TikaDocumentParser.limits(config), config.memory()));
    }

    ProcessParser(ParseConfig config, int children, ChildCommand command) {
        this.config = config;
        this.limits = command.limits();
        this.command = command;
        // UTF-8 takes up to three bytes for a UTF-16 code unit; text and cuts together come from one file.
        this.mostBytes =
                Math.min(Integer.MAX_VALUE - 8, 3 * (limits.fileBytes() + limits.articleCharacters()) + METADATA_BYTES);
        this.slots = new Semaphore(children);
        keeper.execute(this::warmUp);
        keeper.scheduleWithFixedDelay(this::retire, IDLE.toSeconds(), IDLE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public ParseResult parse(Path file, String relativePath) {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            return interrupted(relativePath);
        }
        try {
            return withChild(file, relativePath);
        } catch (InterruptedException e) {
            return interrupted(relativePath);
        } finally {
            slots.release();
        }
    }

    private ParseResult withChild(Path file, String relativePath) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            ParserChild child;
            try {
                child = child();
            } catch (IOException e) {
                return withoutChild(file, relativePath, e);
            }
            boolean usable = false;
            try {
                ParseResult result =
                        child.parse(file, relativePath, limits.timeout().plus(GRACE));
                usable = true;
                return result;
            } catch (ChildEndedException e) {
                if (e.why() != ChildEndedException.Why.BEFORE || attempt > 0) {
                    LOG.debugf("the parser process ended over %s: %s", relativePath, e.getMessage());
                    return failure(relativePath, e);
                }
            } finally {
                done(child, usable);
            }
        }
    }

    private ParserChild child() throws IOException, InterruptedException {
        for (ParserChild ready = idle.pollFirst(); ready != null; ready = idle.pollFirst()) {
            if (ready.isAlive()) {
                return ready;
            }
            ready.close();
        }
        return ParserChild.start(command, mostBytes, START);
    }

    private void done(ParserChild child, boolean usable) {
        if (usable && !closed.get()) {
            idle.addFirst(child);
        } else {
            child.close();
        }
        if (closed.get()) {
            closeIdle();
        } else if (!usable) {
            warmUpSoon();
        }
    }

    private void warmUpSoon() {
        try {
            keeper.execute(this::warmUp);
        } catch (RejectedExecutionException e) {
            // Closed meanwhile.
        }
    }

    private ParseResult failure(String relativePath, ChildEndedException e) {
        return switch (e.why()) {
            case TIME -> ParseResult.outOfTime(relativePath, limits.timeout());
            case MEMORY ->
                ParseResult.failed(
                        relativePath,
                        "parse",
                        "reading took more than " + command.memory()
                                + " MiB of memory (on-record.parse.memory); split the file or raise the limit");
            case OUTPUT ->
                ParseResult.failed(
                        relativePath,
                        "parse",
                        "the file gives more than " + mostBytes
                                + " bytes of text (on-record.parse.max-article-characters); split it");
            case CRASH, BEFORE ->
                ParseResult.failed(
                        relativePath,
                        "parse",
                        "the file brought its parser down (" + e.getMessage()
                                + "); open it in its program and save it again");
        };
    }

    private ParseResult withoutChild(Path file, String relativePath, IOException e) {
        if (warned.compareAndSet(false, true)) {
            LOG.warnf(
                    "No process for reading files can be started (%s); they are read in the service itself, where a hostile"
                            + " file can do more harm. ON_RECORD_PARSE_ISOLATION=none says that this is wanted.",
                    e.getMessage());
        }
        return inProcess().parse(file, relativePath);
    }

    private synchronized DocumentParser inProcess() {
        DocumentParser parser = inProcess;
        if (parser == null) {
            parser = new TikaDocumentParser(config);
            inProcess = parser;
        }
        return parser;
    }

    private static ParseResult interrupted(String relativePath) {
        Thread.currentThread().interrupt();
        return ParseResult.failed(relativePath, "parse", "reading was interrupted; it will be tried again");
    }

    /** Runs on the keeper's thread. */
    private void warmUp() {
        if (!idle.isEmpty() || closed.get()) {
            return;
        }
        try {
            idle.addLast(ParserChild.start(command, mostBytes, START));
        } catch (IOException e) {
            LOG.debugf("a parser process could not be started ahead: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closed.get()) {
            closeIdle();
        }
    }

    /** Ends all idle children but one; runs on the keeper's thread. */
    private void retire() {
        while (idle.size() > 1) {
            ParserChild last = idle.pollLast();
            if (last != null) {
                last.close();
            }
        }
        idle.removeIf(child -> !child.isAlive());
        warmUp();
    }

    private void closeIdle() {
        for (ParserChild child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            child.close();
        }
    }

    /** Ends all children. What is being read is left to the interrupt of its thread. */
    @Override
    public void close() {
        closed.set(true);
        keeper.shutdownNow();
        closeIdle();
    }
}
