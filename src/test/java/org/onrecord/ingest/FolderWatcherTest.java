package org.onrecord.ingest;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path temp;

    private final AtomicLong rung = new AtomicLong();
    private Path folder;
    private FolderWatcher watcher;

    @BeforeEach
    void watch() throws Exception {
        folder = Files.createDirectory(temp.resolve("documents"));
        watcher = new FolderWatcher(folder, rung::incrementAndGet);
    }

    @AfterEach
    void close() throws Exception {
        watcher.close();
    }

    /** The bell must ring for a change in {@code below}, once what was done before has been told. */
    private void assertWatched(Path below) {
        await().atMost(LONG).untilAsserted(() -> {
            long before = rung.get();
            Files.writeString(below.resolve("late.txt"), "late " + before);
            await().atMost(Duration.ofSeconds(2)).until(() -> rung.get() > before);
        });
    }

    @Test
    void watchesAFolderThatIsMovedIn() throws Exception {
        Path deep = Files.createDirectories(temp.resolve("outside/a/b"));
        Files.move(temp.resolve("outside"), folder.resolve("inside"));

        assertWatched(folder.resolve("inside").resolve(temp.resolve("outside").relativize(deep)));
    }

    @Test
    void watchesEveryFolderOfABurstThatOverflowsTheQueue() throws Exception {
        Path last = folder;
        for (int i = 0; i < 3_000; i++) {
            last = Files.createDirectory(folder.resolve("d" + i));
        }

        assertWatched(last);
        assertWatched(folder.resolve("d1500"));
    }
}
