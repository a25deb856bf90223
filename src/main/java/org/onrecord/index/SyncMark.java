package org.onrecord.index;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the writer of the index last knew of the folder; set by the ingest side, read by the answering side, which do not
 * know each other. Safe for many threads.
 */
public final class SyncMark {

    private record Mark(@Nullable Instant lastSync, boolean failed) {}

    private final Duration staleAfter;
    private volatile Mark mark = new Mark(null, false);

    /**
     * A mark that is stale from the start.
     *
     * @param staleAfter how old the last comparison may be
     */
    public SyncMark(Duration staleAfter) {
        this.staleAfter = staleAfter;
    }

    /** Index and folder were found equal at {@code moment}. */
    public void equalAt(Instant moment) {
        mark = new Mark(moment, false);
    }

    /** The last comparison broke off. */
    public void failed() {
        mark = new Mark(mark.lastSync(), true);
    }

    public @Nullable Instant lastSync() {
        return mark.lastSync();
    }

    /** Whether the folder may say otherwise by now. */
    public boolean stale(Instant now) {
        Mark known = mark;
        return known.failed()
                || known.lastSync() == null
                || known.lastSync().plus(staleAfter).isBefore(now);
    }
}
