package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/**
 * The archive's index: one Lucene folder, {@code index} under the data folder, held by one process at a time. Articles,
 * passages and ledger are in the same Lucene commit, so a crash at any moment leaves a state that was once committed.
 */
public final class ArchiveIndex implements AutoCloseable {

    private final DataFolder folder;
    private final Directory directory;
    private final EmbeddingCache cache;
    private final Settings settings;
    private final Clock clock;
    private final Semaphore updating = new Semaphore(1, true);
    private IndexWriter writer;
    private CommitView current;
    private boolean closed;

    private ArchiveIndex(
            DataFolder folder, IndexFolder.Opened opened, EmbeddingCache cache, Settings settings, Clock clock) {
        this.folder = folder;
        this.directory = opened.directory();
        this.writer = opened.writer();
        this.current = opened.view();
        this.cache = cache;
        this.settings = settings;
        this.clock = clock;
    }

    private record Settings(int ramBuffer, VersionPolicy versions) {}

    /** Opens the index with default settings; see {@link #open(IndexConfig, String, int, EmbeddingCache)}. */
    public static ArchiveIndex open(Path dataFolder, String modelId, int dimension, EmbeddingCache cache) {
        Settings settings = new Settings(IndexFolder.DEFAULT_RAM_BUFFER, VersionPolicy.HASHES_ONLY);
        return open(dataFolder, new VectorSpace(modelId, dimension), cache, settings);
    }

    /**
     * Opens the index of a data folder, or starts an empty one. A damaged index is set aside and an empty one started.
     *
     * @param modelId names the model whose vectors are searched, see {@link Encoder#modelId()}
     * @param dimension of that model, 1 to 1,024
     * @param cache vectors known already; stays open when the index is closed
     * @throws DataFolderException if the folder cannot be written or another process has it
     */
    public static ArchiveIndex open(IndexConfig config, String modelId, int dimension, EmbeddingCache cache) {
        VersionPolicy versions = new VersionPolicy(
                config.versions().keepTexts(), config.versions().keepFor());
        Settings settings = new Settings(config.ramBuffer(), versions);
        return open(config.data(), new VectorSpace(modelId, dimension), cache, settings);
    }

    private static ArchiveIndex open(Path dataFolder, VectorSpace space, EmbeddingCache cache, Settings settings) {
        DataFolder folder = DataFolder.take(dataFolder);
        try {
            IndexFolder.Opened opened = IndexFolder.open(folder, space, settings.ramBuffer());
            return new ArchiveIndex(folder, opened, cache, settings, Clock.systemUTC());
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
                    writer = IndexFolder.writer(directory, settings.ramBuffer());
                }
                return new LuceneUpdate(this, writer, current.space(), cache, settings.versions());
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
        new Purge(this, cache, folder).prune(Set.of());
    }

    /**
     * Makes deleted text vanish from the disk: prunes, rewrites every segment that holds a deleted document, deletes the
     * files no longer used and indexes that were set aside. Others read and write meanwhile. Snapshots still open read on
     * from unlinked files (on Windows the files stay until these are closed and something is committed).
     *
     * @param models whose cached vectors stay, beside those of the model at work
     */
    public void purge(Set<String> models) {
        Purge purge = new Purge(this, cache, folder);
        purge.prune(models);
        purge.text();
    }

    /** Whether the disk still holds text that was deleted or replaced. */
    public synchronized boolean hasDeletions() {
        requireOpen();
        return current.reader().hasDeletions();
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

    synchronized CommitView current() {
        return current;
    }

    synchronized IndexWriter writer() {
        requireOpen();
        return writer;
    }

    Instant now() {
        return clock.instant();
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
