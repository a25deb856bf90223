package org.onrecord.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the index stands beside the folder. A value: {@link SyncLoop} replaces it whole.
 *
 * @param phase what is being done
 * @param lastSync when index and folder were last found equal; null before the first time
 * @param ready whether everything that the first comparison found missing is in, or is listed as failed
 * @param done files read in the present run
 * @param total files to read in the present run
 * @param file the file last read, relative to the documents folder
 * @param problem why the last run did not end, with the remedy
 */
public record SyncState(
        Phase phase,
        @Nullable Instant lastSync,
        boolean ready,
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

    static final SyncState START = new SyncState(Phase.RUNNING, null, false, 0, 0, null, null);

    SyncState running(int toRead) {
        return new SyncState(Phase.RUNNING, lastSync, ready, 0, toRead, null, null);
    }

    SyncState reading(String key, int finished) {
        return new SyncState(phase, lastSync, ready, finished, Math.max(total, finished), key, null);
    }

    SyncState equalAt(Instant moment) {
        return new SyncState(Phase.IDLE, moment, true, 0, 0, null, null);
    }

    SyncState failed(String reason) {
        return new SyncState(Phase.FAILED, lastSync, ready, 0, 0, null, reason);
    }

    SyncState nowReady() {
        return new SyncState(phase, lastSync, true, done, total, file, problem);
    }

    /** Files still to be read in the present run. */
    public int pending() {
        return Math.max(0, total - done);
    }
}
