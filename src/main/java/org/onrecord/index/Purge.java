package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;

/** Makes deleted text vanish from the disk, while others go on reading and writing. */
final class Purge {

    /** Merges that run already are not taken up by a round; a few rounds outlast them. */
    private static final int ROUNDS = 5;

    private final ArchiveIndex index;
    private final EmbeddingCache cache;
    private final DataFolder folder;

    Purge(ArchiveIndex index, EmbeddingCache cache, DataFolder folder) {
        this.index = index;
        this.cache = cache;
        this.folder = folder;
    }

    /** Drops vectors of other models from the index, and from the cache those of texts that no passage has any more. */
    void prune(Set<String> models) {
        try (LuceneUpdate update = index.beginUpdate()) {
            CommitView view = index.current();
            Query foreign = view.space().foreign();
            if (view.count(foreign) > 0) {
                update.write("drop vectors of other models", (w, space) -> w.deleteDocuments(foreign));
            }
            update.commit();
            Set<String> hashes = new HashSet<>();
            Columns.forEach(
                    index.current(), Schema.PASSAGES, Schema.SHA_256, hash -> hashes.add(hash.utf8ToString()) || true);
            cache.retain(view.space().modelId(), hashes, models);
        }
    }

    /** Rewrites every segment that holds a deleted document and deletes the files no longer used. */
    void text() {
        folder.deleteSetAside();
        for (int round = 0; round < ROUNDS && index.hasDeletions(); round++) {
            merge();
            try (LuceneUpdate update = index.beginUpdate()) {
                update.write("purge deleted text", (w, space) -> w.commit());
                update.commit();
                update.write("delete unused files", (w, space) -> w.deleteUnusedFiles());
                update.commit();
            }
        }
    }

    /** Not under the update lock: it may take a minute in a large archive, and changes must not wait for it. */
    private void merge() {
        IndexWriter writer = index.writer();
        try {
            writer.forceMergeDeletes(true);
        } catch (AlreadyClosedException rolledBack) {
            // An update failed meanwhile and took the writer with it; the next round has a new one.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite the index without its deleted text", e);
        }
    }
}
