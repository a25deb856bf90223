package org.onrecord.index;

import java.util.List;
import java.util.Map;

/**
 * A set of changes that becomes visible as a whole or not at all. Closing without {@link #commit()} rolls back. Not for
 * use by several threads; only one can be open at a time, a second waits.
 */
public interface IndexUpdate extends AutoCloseable {

    /**
     * Replaces all that the index holds of {@code entry.path()}. Vectors that the embedding cache already has are written
     * at once; the other passages wait for {@link #setVectors}.
     */
    void put(LedgerEntry entry, List<IndexedArticle> articles);

    /** Replaces the ledger entry of a file whose articles stay as they are. */
    void restamp(LedgerEntry entry);

    /** Takes a file and everything derived from it out. */
    void remove(String path);

    /** Gives passages their vectors; ids that are gone by now are ignored. */
    void setVectors(Map<String, float[]> byPassageId);

    /**
     * Makes the changes durable and visible to new snapshots.
     *
     * @return the new revision; the present one when nothing was changed
     */
    long commit();

    /** Rolls back unless committed. */
    @Override
    void close();
}
