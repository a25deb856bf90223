package org.onrecord.index;

import java.util.List;
import java.util.Map;
import org.onrecord.article.Passage;

/**
 * A set of changes that becomes visible as a whole or not at all. Closing without {@link #commit()} rolls back. Not for
 * use by several threads; only one can be open at a time, a second waits.
 */
public interface IndexUpdate extends AutoCloseable {

    /**
     * Replaces all that the index holds of {@code entry.path()}. Vectors that the embedding cache already has are written
     * at once; the other passages wait for {@link #setVectors}. A file may fail and have no article.
     */
    void put(LedgerEntry entry, List<IndexedArticle> articles);

    /** Replaces the ledger entry of a file whose articles stay as they are. */
    void restamp(LedgerEntry entry);

    /** Takes a file and everything derived from it out. */
    void remove(String path);

    /**
     * Gives passages their vectors, and keeps these in the embedding cache. A passage that is gone by now, or whose text is
     * another by now, is ignored: what was embedded between two commits never lands on words it was not made from.
     *
     * @throws IllegalArgumentException if a vector has another dimension than the index's model
     */
    void setVectors(Map<Passage, float[]> vectors);

    /**
     * Makes the changes durable and visible to new snapshots. More changes and another commit may follow.
     *
     * @return the new revision; the present one when nothing was changed
     */
    long commit();

    /** Rolls back unless committed. */
    @Override
    void close();
}
