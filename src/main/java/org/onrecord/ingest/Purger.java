package org.onrecord.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.ArchiveIndex;

/** Takes the words of deleted and replaced texts off the disk a set time after they left the folder. */
final class Purger {

    private static final Logger LOG = Logger.getLogger(Purger.class);
    private static final Duration LONGEST_TICK = Duration.ofSeconds(30);

    private final ArchiveIndex index;
    private final Duration after;
    private final Supplier<Set<String>> models;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread purger = new Thread(task, "purger");
        purger.setDaemon(true);
        return purger;
    });
    private @Nullable Instant due;

    /**
     * A purger.
     *
     * @param after how long deleted words may stay on the disk
     * @param models whose cached vectors are still needed, beside the one at work
     */
    Purger(ArchiveIndex index, Duration after, Supplier<Set<String>> models, Clock clock) {
        this.index = index;
        this.after = after;
        this.models = models;
        this.clock = clock;
    }

    void start() {
        Duration quarter = after.dividedBy(4);
        long tick = (quarter.compareTo(LONGEST_TICK) < 0 ? quarter : LONGEST_TICK).toMillis();
        thread.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }

    /** Lets a purge that runs come to its end, and begins no other. */
    void stop() {
        thread.shutdown();
    }

    private void tick() {
        try {
            purgeIfDue();
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            if (!thread.isShutdown()) {
                LOG.error("Deleted text could not be purged; it is tried again", e);
            }
        }
    }

    private synchronized void purgeIfDue() {
        if (!index.hasDeletions()) {
            due = null;
        } else if (due == null) {
            due = clock.instant().plus(after);
        } else if (!clock.instant().isBefore(due)) {
            due = null;
            now();
        }
    }

    /** Purges at once. */
    synchronized void now() {
        Instant began = clock.instant();
        index.purge(models.get());
        LOG.infof(
                "Purged deleted text from the index in %d ms",
                Duration.between(began, clock.instant()).toMillis());
    }
}
