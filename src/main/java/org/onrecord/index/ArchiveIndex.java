package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/**
 * The archive's index: one Lucene folder, {@code index} under the data folder, held by one process at a time. Articles,
 * passages and ledger are in the same Lucene commit, so a crash at any moment leaves a state that was once committed.
 */
public final class ArchiveIndex implements AutoCloseable {

    private final DataFolder folder;
    private final Directory directory;
    private final EmbeddingCache cache;
    private final int ramBuffer;
    private final Clock clock;
    private final Semaphore updating = new Semaphore(1, true);
    private IndexWriter writer;
    private CommitView current;
    private boolean closed;

    private ArchiveIndex(
            DataFolder folder, IndexFolder.Opened opened, EmbeddingCache cache, int ramBuffer, Clock clock) {
        this.folder = folder;
        this.directory = opened.directory();
        this.writer = opened.writer();
        this.current = opened.view();
        this.cache = cache;
        this.ramBuffer = ramBuffer;
        this.clock = clock;
    }

    /** Opens the index with default settings; see {@link #open(Path, String, int, EmbeddingCache, int)}. */
    public static ArchiveIndex open(Path dataFolder, String modelId, int dimension, EmbeddingCache cache) {
        return open(dataFolder, modelId, dimension, cache, IndexFolder.DEFAULT_RAM_BUFFER);
    }

    /**
     * Opens the index of a data folder, or starts an empty one. A damaged index is set aside and an empty one started.
     *
     * @param modelId names the model whose vectors are searched, see {@link Encoder#modelId()}
     * @param dimension of that model, 1 to 1,024
     * @param cache vectors known already; stays open when the index is closed
     * @param ramBuffer see {@link IndexConfig#ramBuffer()}
     * @throws DataFolderException if the folder cannot be written or another process has it
     */
    public static ArchiveIndex open(
            Path dataFolder, String modelId, int dimension, EmbeddingCache cache, int ramBuffer) {
        VectorSpace space = new VectorSpace(modelId, dimension);
        DataFolder folder = DataFolder.take(dataFolder);
        try {
            IndexFolder.Opened opened = IndexFolder.open(folder, space, ramBuffer);
            return new ArchiveIndex(folder, opened, cache, ramBuffer, Clock.systemUTC());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The latest committed state. */
    public Snapshot snapshot() {
        return openSnapshot();
    }

    synchronized LuceneSnapshot openSnapshot() {
        requireOpen();
        current.reader().incRef();
        return new LuceneSnapshot(current);
    }

    /** Starts a set of changes, once the one before is closed. */
    public IndexUpdate begin() {
        return beginUpdate();
    }

    LuceneUpdate beginUpdate() {
        updating.acquireUninterruptibly();
        try {
            synchronized (this) {
                requireOpen();
                if (!writer.isOpen()) {
                    writer = IndexFolder.writer(directory, ramBuffer);
                }
                return new LuceneUpdate(this, writer, current.space(), cache);
            }
        } catch (IOException e) {
            updating.release();
            throw new UncheckedIOException("cannot write to " + folder.index(), e);
        } catch (RuntimeException e) {
            updating.release();
            throw e;
        }
    }

    /** Number of the latest commit; 0 before the first. */
    public synchronized long revision() {
        return current.revision();
    }

    /**
     * Changes the model whose vectors are searched from the next snapshot on. Vectors of the former stay until
     * {@link #prune()}; passages without one of the new count as {@link Snapshot#pendingVectors()}.
     */
    public void useModel(String modelId, int dimension) {
        updating.acquireUninterruptibly();
        try {
            synchronized (this) {
                current = CommitView.of(current.reader(), new VectorSpace(modelId, dimension));
            }
        } finally {
            updating.release();
        }
    }

    /** Drops vectors of other models, and cached vectors of texts that no passage has any more. */
    public void prune() {
        try (LuceneUpdate update = beginUpdate()) {
            CommitView view = current();
            Query foreign = view.space().foreign();
            if (view.count(foreign) > 0) {
                update.write("drop vectors of other models", (w, space) -> w.deleteDocuments(foreign));
            }
            update.commit();
            pruneCache(current());
        }
    }

    private void pruneCache(CommitView view) {
        Set<String> hashes = new HashSet<>();
        Columns.forEach(view, Schema.PASSAGES, Schema.SHA_256, hash -> hashes.add(hash.utf8ToString()) || true);
        cache.retain(view.space().modelId(), hashes);
    }

    /**
     * Makes deleted text vanish from the disk: prunes, rewrites every segment that holds a deleted document, and deletes the
     * files no longer used. Snapshots still open read on from unlinked files (on Windows the files stay until these are
     * closed and something is committed).
     */
    public void purge() {
        prune();
        try (LuceneUpdate update = beginUpdate()) {
            update.write("purge deleted text", (w, space) -> w.forceMergeDeletes(true));
            update.commit();
            update.write("delete unused files", (w, space) -> w.deleteUnusedFiles());
            update.commit();
        }
    }

    /** Commits what the writer holds; called by the one open update. */
    synchronized long commit(IndexWriter changed) {
        long revision = current.revision() + 1;
        try {
            changed.setLiveCommitData(
                    CommitView.userData(revision, clock.instant()).entrySet());
            changed.commit();
            DirectoryReader next = DirectoryReader.openIfChanged(current.reader());
            if (next == null) {
                throw new IllegalStateException("revision " + revision + " was committed but is not there");
            }
            CommitView former = current;
            current = CommitView.of(next, former.space());
            former.reader().decRef();
            return revision;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot commit revision " + revision + " to " + folder.index(), e);
        }
    }

    /** Ends the one open update and lets the next begin. */
    void end(boolean rollback) {
        try {
            if (rollback) {
                rollback();
            }
        } finally {
            updating.release();
        }
    }

    private synchronized void rollback() {
        try {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot roll back changes in " + folder.index(), e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    private synchronized CommitView current() {
        return current;
    }

    /** Closes the index; changes not committed are lost, open snapshots stay readable until closed. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            rollback();
            current.reader().decRef();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder.index(), e);
        } finally {
            folder.close();
        }
    }
}
