package org.onrecord.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens the Lucene folder, checks that it can be read to the last byte, and starts an empty one when it cannot. */
final class IndexFolder {

    static final int DEFAULT_RAM_BUFFER = 32;

    /** What opening gives: the three belong together. */
    record Opened(Directory directory, IndexWriter writer, CommitView view) {}

    private IndexFolder() {}

    static Opened open(DataFolder folder, VectorSpace space, int ramBuffer) {
        try {
            try {
                return openOrCreate(folder.index(), space, ramBuffer);
            } catch (IOException | RuntimeException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                DataFolder.setAside(folder.index(), e);
                return openOrCreate(folder.index(), space, ramBuffer);
            }
        } catch (LockObtainFailedException e) {
            throw DataFolder.inUse(folder.index(), e);
        } catch (IOException e) {
            throw DataFolder.notWritable(folder.index(), e);
        }
    }

    private static Opened openOrCreate(Path path, VectorSpace space, int ramBuffer) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            boolean exists = DirectoryReader.indexExists(directory);
            if (!exists && Arrays.stream(directory.listAll()).anyMatch(name -> name.startsWith("_"))) {
                throw new CorruptIndexException("there are segments but no commit", path.toString());
            }
            if (exists) {
                check(directory);
            }
            IndexWriter writer = writer(directory, ramBuffer);
            if (!exists) {
                writer.setLiveCommitData(CommitView.userData(0, Instant.EPOCH).entrySet());
                writer.commit();
            }
            CommitView view = CommitView.of(DirectoryReader.open(directory), space);
            view.revision();
            view.committedAt();
            return new Opened(directory, writer, view);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Reads every file against its checksum: damage shows at the start, not in the middle of an answer. */
    private static void check(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!CommitView.isOfThisFormat(reader)) {
                throw new CorruptIndexException("another version of On Record wrote it", directory.toString());
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    static IndexWriter writer(Directory directory, int ramBuffer) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriter(
                directory,
                new IndexWriterConfig(Schema.analyzer())
                        .setSimilarity(CommitView.SIMILARITY)
                        .setRAMBufferSizeMB(ramBuffer)
                        .setMergePolicy(merges)
                        .setCommitOnClose(false));
    }

    /** Tells a folder that can never be read again from a full disk or a missing permission, which pass. */
    private static boolean isDamage(Exception e) {
        return e instanceof RuntimeException
                || e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || e instanceof EOFException;
    }
}
