package org.onrecord.ingest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the index stands beside the folder. A value: {@link SyncLoop} replaces it whole.
 *
 * @param phase what is being done
 * @param lastSync when index and folder were last found equal; null before the first time
 * @param done files read in the present run
 * @param total files to read in the present run
 * @param file the file being read, relative to the documents folder
 * @param problem why the last run did not end, with the remedy
 */
public record SyncState(
        Phase phase,
        @Nullable Instant lastSync,
        int done,
        int total,
        @Nullable String file,
        @Nullable String problem) {

    /** What the loop is doing. */
    public enum Phase {
        IDLE,
        RUNNING,
        FAILED
    }

    static final SyncState START = new SyncState(Phase.RUNNING, null, 0, 0, null, null);

    SyncState running(int toRead) {
        return new SyncState(Phase.RUNNING, lastSync, 0, toRead, null, null);
    }

    SyncState reading(String path, int finished) {
        return new SyncState(phase, lastSync, finished, total, path, null);
    }

    SyncState equalAt(Instant moment) {
        return new SyncState(Phase.IDLE, moment, 0, 0, null, null);
    }

    SyncState failed(String reason) {
        return new SyncState(Phase.FAILED, lastSync, 0, 0, null, reason);
    }

    /** Whether every file of the first run is searchable or has its failure entry. */
    public boolean ready() {
        return lastSync != null;
    }

    /** Files still to be read in the present run. */
    public int pending() {
        return Math.max(0, total - done);
    }

    /** Whether answers must warn that the folder may say otherwise by now. */
    public boolean stale(Instant now, Duration limit) {
        return phase == Phase.FAILED || lastSync == null || lastSync.plus(limit).isBefore(now);
    }
}
