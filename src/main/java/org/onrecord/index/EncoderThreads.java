package org.onrecord.index;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that each work on one text at a time. What somebody waits for goes before what a whole folder has waiting;
 * a text that is being computed is finished.
 */
final class EncoderThreads implements AutoCloseable {

    private final AtomicLong submitted = new AtomicLong();
    private final ThreadPoolExecutor threads;

    /** Starts {@code number} threads, at least 1, as they are needed. */
    EncoderThreads(int number) {
        AtomicInteger started = new AtomicInteger();
        threads = new ThreadPoolExecutor(number, number, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "encoder-" + started.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Has something computed, after those of the same urgency that were submitted before. */
    <T> Future<T> submit(Callable<T> work, boolean awaited) {
        Task<T> task = new Task<>(work, awaited, submitted.getAndIncrement());
        threads.execute(task);
        return task;
    }

    /** Computes nothing any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {

        private final boolean awaited;
        private final long number;

        Task(Callable<T> work, boolean awaited, long number) {
            super(work);
            this.awaited = awaited;
            this.number = number;
        }

        @Override
        public int compareTo(Task<?> other) {
            return awaited == other.awaited ? Long.compare(number, other.number) : awaited ? -1 : 1;
        }
    }
}
