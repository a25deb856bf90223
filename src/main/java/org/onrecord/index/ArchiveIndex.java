package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/**
 * The embedded store: Lucene files in one folder. One commit carries articles, passages and ledger entries together, so
 * that no crash can make them disagree. Safe for many threads.
 */
public final class ArchiveIndex implements AutoCloseable {

    static final String REVISION = "revision";
    static final String TIME = "time";

    private static final Logger LOG = Logger.getLogger(ArchiveIndex.class);
    private static final double BUFFER_MEGABYTES = 48;

    private final DataFolder folder;
    private final Directory directory;
    private final EmbeddingCache cache;
    private final String modelId;
    private final Semaphore turn = new Semaphore(1, true);
    private IndexWriter writer;
    private DirectoryReader reader;

    private ArchiveIndex(DataFolder folder, Directory directory, String modelId, EmbeddingCache cache)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.cache = cache;
        this.modelId = modelId;
        this.writer = openWriter();
        if (!DirectoryReader.indexExists(directory)) {
            writer.commit();
        }
        this.reader = DirectoryReader.open(directory);
    }

    /**
     * Opens the index in {@code data/index}, making it when there is none. A damaged one is set aside beside it and begun
     * anew, to be filled from the documents folder.
     *
     * @param modelId model of the vectors, see {@link Encoder#modelId()}
     * @param dimension length of its vectors, 1 to 1,024
     * @throws DataFolderException when the folder cannot be written, or another process has it
     */
    public static ArchiveIndex open(Path data, String modelId, int dimension, EmbeddingCache cache) {
        DataFolder folder = DataFolder.open(data);
        Path files = data.resolve("index");
        try {
            try {
                return new ArchiveIndex(folder, FSDirectory.open(files), modelId, cache);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IndexNotFoundException
                    | java.io.EOFException
                    | java.nio.file.NoSuchFileException
                    | IllegalArgumentException e) {
                Path aside = data.resolve("index.corrupt-" + Clock.systemUTC().millis());
                LOG.errorf(
                        "The index %s is damaged (%s). It is set aside as %s and built anew from the documents folder.",
                        files, e.getMessage(), aside);
                Files.move(files, aside);
                return new ArchiveIndex(folder, FSDirectory.open(files), modelId, cache);
            }
        } catch (IOException e) {
            throw new DataFolderException(
                    "The index in the data folder " + data.toAbsolutePath() + " cannot be opened (" + e.getMessage()
                            + "). Give the service write permission, or set ON_RECORD_DATA to another folder.",
                    e);
        }
    }

    private IndexWriter openWriter() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                Analysis.ENGLISH,
                Map.of(
                        Schema.TEXT + "fr", Analysis.FRENCH,
                        Schema.TITLE + "fr", Analysis.FRENCH,
                        Schema.WORDS + "fr", Analysis.FRENCH)));
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        config.setSimilarity(LuceneSnapshot.SIMILARITY);
        return new IndexWriter(directory, config);
    }

    /** The newest commit; close it. */
    public synchronized Snapshot snapshot() {
        reader.incRef();
        return new LuceneSnapshot(reader, Schema.vectorField(modelId));
    }

    /** Number of the newest commit. */
    public long revision() {
        try (Snapshot newest = snapshot()) {
            return newest.revision();
        }
    }

    /** Begins an update; waits while another is open. */
    public IndexUpdate begin() {
        turn.acquireUninterruptibly();
        return new LuceneUpdate(this, writer, cache, modelId);
    }

    long commit(IndexWriter changed) {
        long next = revision() + 1;
        try {
            changed.setLiveCommitData(
                    Map.of(REVISION, String.valueOf(next), TIME, Instant.now().toString())
                            .entrySet());
            changed.commit();
            synchronized (this) {
                DirectoryReader newer = DirectoryReader.openIfChanged(reader);
                if (newer != null) {
                    reader.close();
                    reader = newer;
                }
            }
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot commit to the index; is the disk full?", e);
        }
    }

    /** Ends the open update, undoing what it did not commit. */
    void end(boolean undo) {
        try {
            if (undo || !writer.isOpen()) {
                writer.rollback();
                writer = openWriter();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot roll the index back", e);
        } finally {
            turn.release();
        }
    }

    @Override
    public void close() {
        turn.acquireUninterruptibly();
        try {
            writer.rollback();
            reader.close();
            directory.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the index", e);
        } finally {
            turn.release();
        }
    }
}
