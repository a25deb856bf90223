package org.onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The folder for everything that On Record derives, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DataFolder.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private static final String SET_ASIDE = ".corrupt-";

    /** Where uploads are written before they are in the documents folder; a crash may leave some behind. */
    private static final String UPLOADS = "uploads";

    private final FileChannel channel;
    private final Path folder;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Creates the folder if need be and takes it for this process until closed.
     *
     * @throws DataFolderException if it cannot be written or another process has it
     */
    static DataFolder take(Path folder) {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve("on-record.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        if (!lock(channel, folder)) {
            close(channel, folder);
            throw inUse(folder, null);
        }
        DataFolder taken = new DataFolder(folder, channel);
        taken.deleteAll(path -> path.endsWith(UPLOADS));
        return taken;
    }

    Path index() {
        return folder.resolve("index");
    }

    private static boolean lock(FileChannel channel, Path folder) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            close(channel, folder);
            throw notWritable(folder, e);
        }
    }

    static DataFolderException inUse(Path folder, @Nullable Throwable cause) {
        return new DataFolderException(
                "Another On Record runs on the data folder " + folder.toAbsolutePath()
                        + "; stop it or set ON_RECORD_DATA to another folder",
                cause);
    }

    static DataFolderException notWritable(Path folder, IOException cause) {
        return new DataFolderException(
                "Cannot write to the data folder " + folder.toAbsolutePath() + " (" + cause
                        + "); make it writable for this user or set ON_RECORD_DATA to a folder that is",
                cause);
    }

    /** Renames what cannot be read, so that an empty one can take its place and nothing is lost to a diagnosis. */
    static void setAside(Path damaged, Exception why) {
        Path aside = damaged.resolveSibling(damaged.getFileName()
                + SET_ASIDE
                + LocalDateTime.now(Clock.systemUTC()).format(STAMP));
        try {
            Files.move(damaged, aside);
        } catch (IOException e) {
            e.addSuppressed(why);
            throw new DataFolderException(
                    damaged + " is damaged (" + why + ") and cannot be moved out of the way; delete it and start again",
                    e);
        }
        LOG.errorf(
                "%s is damaged (%s). It was set aside as %s and is built anew from the documents; delete it when nobody"
                        + " needs it any more",
                damaged, why, aside);
    }

    /** Deletes what was set aside, for it holds text too. */
    void deleteSetAside() {
        deleteAll(DataFolder::isSetAside);
    }

    private void deleteAll(Predicate<Path> which) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path aside : all.filter(which).toList()) {
                try (Stream<Path> inside = Files.walk(aside)) {
                    for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete what is not needed any more in " + folder, e);
        }
    }

    private static boolean isSetAside(Path path) {
        return String.valueOf(path.getFileName()).contains(SET_ASIDE);
    }

    @Override
    public void close() {
        close(channel, folder);
    }

    private static void close(FileChannel channel, Path folder) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warnf(e, "The lock of %s was not released cleanly", folder);
        }
    }
}
