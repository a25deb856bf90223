package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Plan PLAN = new Plan(List.of("a"), List.of(), List.of(), List.of(), 0);

    private final Settling settling = new Settling(Duration.ofMillis(200));

    private static FolderScan scan(Instant modified, long size) {
        return new FolderScan(Map.of("a", new FileStamp(size, modified, "")), Set.of(), List.of());
    }

    @Test
    void aFileAtRestIsReadAtOnce() {
        assertThat(settling.settled(PLAN, scan(NOON.minusSeconds(1), 5), NOON).added())
                .containsExactly("a");
        assertThat(settling.waiting()).isFalse();
    }

    @Test
    void aFileBeingWrittenIsHeldBackUntilItRests() {
        assertThat(settling.settled(PLAN, scan(NOON, 5), NOON).added()).isEmpty();
        assertThat(settling.waiting()).isTrue();

        Instant later = NOON.plusMillis(150);
        assertThat(settling.settled(PLAN, scan(later, 9), later).added()).isEmpty();

        Instant atRest = later.plusMillis(200);
        assertThat(settling.settled(PLAN, scan(later, 9), atRest).added()).containsExactly("a");
    }

    @Test
    void aClockThatIsAheadDoesNotHoldAFileForEver() {
        FolderScan future = scan(NOON.plus(Duration.ofDays(1)), 5);

        assertThat(settling.settled(PLAN, future, NOON).added()).isEmpty();
        assertThat(settling.settled(PLAN, future, NOON.plusMillis(201)).added()).containsExactly("a");
    }
}
