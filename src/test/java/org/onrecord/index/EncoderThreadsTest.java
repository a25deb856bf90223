package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EncoderThreadsTest {

    @Test
    void computesFirstWhatSomebodyWaitsFor() throws Exception {
        // Given
        List<String> computed = new CopyOnWriteArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        try (EncoderThreads threads = new EncoderThreads(1)) {
            threads.submit(() -> computed(computed, "under way", go), false);
            threads.submit(() -> computed(computed, "folder 1", go), false);
            Future<float[]> last = threads.submit(() -> computed(computed, "folder 2", go), false);
            threads.submit(() -> computed(computed, "question 1", go), true);
            threads.submit(() -> computed(computed, "question 2", go), true);

            // When
            go.countDown();
            last.get(20, TimeUnit.SECONDS);
        }

        // Then
        assertThat(computed).containsExactly("under way", "question 1", "question 2", "folder 1", "folder 2");
    }

    private static float[] computed(List<String> computed, String name, CountDownLatch go) throws InterruptedException {
        go.await();
        computed.add(name);
        return new float[0];
    }
}
