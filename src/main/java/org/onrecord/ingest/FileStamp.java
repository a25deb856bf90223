package org.onrecord.ingest;

import java.time.Instant;
import org.onrecord.index.LedgerEntry;

/**
 * What the file system tells of a file without reading it.
 *
 * @param size bytes
 * @param modified modification time, as fine as the file system keeps it
 * @param identity inode and change time where there are such; empty elsewhere
 */
record FileStamp(long size, Instant modified, String identity) {

    /** Whether the ledger saw the file in just this state. */
    boolean sameAs(LedgerEntry entry) {
        return size == entry.size() && modified.equals(entry.modified()) && identity.equals(entry.identity());
    }
}
