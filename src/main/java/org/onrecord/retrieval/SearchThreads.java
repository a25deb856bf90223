package org.onrecord.retrieval;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads beside those that ask: one fewer than there are processors. Where all are busy, or there are none, the thread that
 * asks does the work itself, so that many askers never wait for a queue of their own halves.
 */
public final class SearchThreads {

    private static final int IDLE_SECONDS = 60;

    private SearchThreads() {}

    /** Threads for a machine with so many {@code processors}, at least 1. */
    public static Executor of(int processors) {
        if (processors < 2) {
            return Runnable::run;
        }
        AtomicInteger started = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                processors - 1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "search-" + started.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }
}
