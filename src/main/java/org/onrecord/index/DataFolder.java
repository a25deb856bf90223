package org.onrecord.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder, held by this process alone for as long as it is open. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes its lock.
     *
     * @throws DataFolderException when it cannot be written, or another process has it
     */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("on-record.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new DataFolderException("Another On Record is running on the data folder "
                        + folder.toAbsolutePath() + ". Stop it, or set ON_RECORD_DATA to another folder.");
            }
            return new DataFolder(channel, lock);
        } catch (IOException e) {
            throw new DataFolderException(
                    "The data folder " + folder.toAbsolutePath()
                            + " cannot be written. Give the service write permission, or set ON_RECORD_DATA to another folder.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
