package org.onrecord.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.ArchiveIndex;

/** Takes the words of deleted and replaced texts off the disk a set time after they left the folder. */
final class Purger {

    private static final Logger LOG = Logger.getLogger(Purger.class);

    private final ArchiveIndex index;
    private final Duration after;
    private final Supplier<Set<String>> models;
    private final Clock clock;
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

    /** Purges if something was deleted {@code after} ago; to be called now and then. */
    synchronized void tick() {
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
