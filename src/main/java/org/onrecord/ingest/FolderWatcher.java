package org.onrecord.ingest;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import org.jboss.logging.Logger;

/**
 * Rings a bell when anything below a folder changes. It never says what: events may be lost, doubled or out of order, so
 * the bell only makes the next scan come sooner.
 */
final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FolderWatcher.class);

    private final WatchService watcher;
    private final Runnable bell;
    private final Thread thread;

    /**
     * Starts watching.
     *
     * @param bell called on the watcher's own thread; must return at once
     * @throws IOException when the system gives no watches
     */
    FolderWatcher(Path folder, Runnable bell) throws IOException {
        this.watcher = folder.getFileSystem().newWatchService();
        this.bell = bell;
        watchBelow(folder);
        this.thread = new Thread(this::listen, "folder-watcher");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = watcher.take();
                Path folder = (Path) key.watchable();
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.kind() == OVERFLOW) {
                        // A folder may have been made among the events that were lost.
                        watchBelow(folder);
                    } else if (event.kind() == ENTRY_CREATE && event.context() instanceof Path name) {
                        watchBelow(folder.resolve(name));
                    }
                }
                key.reset();
                bell.run();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("watching ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watchBelow(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    dir.register(watcher, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warnf(
                    "Changes below %s are found by the periodic scan only (%s); on Linux raise fs.inotify.max_user_watches",
                    path, e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        thread.interrupt();
    }
}
