package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onrecord.article.Failure;
import org.onrecord.index.LedgerEntry;

class PlanTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final FileStamp STAMP = new FileStamp(10, NOON, "1/x");

    private static FolderScan scan(String... paths) {
        Map<String, FileStamp> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, STAMP);
        }
        return new FolderScan(files, Set.of(), List.of());
    }

    private static LedgerEntry entry(String path, String fingerprint, int attempts) {
        List<Failure> failures =
                attempts == 0 ? List.of() : List.of(new Failure(Failure.Level.FILE, "parse", path, "It is broken."));
        return new LedgerEntry(path, 10, NOON, "1/x", "sha", fingerprint, List.of("id"), failures, NOON, attempts);
    }

    private static Map<String, LedgerEntry> ledger(LedgerEntry... entries) {
        Map<String, LedgerEntry> ledger = new HashMap<>();
        for (LedgerEntry entry : entries) {
            ledger.put(entry.path(), entry);
        }
        return ledger;
    }

    @Test
    void tellsAddedRemovedAndUnchangedApart() {
        Plan plan = Plan.of(scan("new", "old"), ledger(entry("old", "f", 0), entry("gone", "f", 0)), file -> "f", NOON);

        assertThat(plan).isEqualTo(new Plan(List.of("new"), List.of(), List.of("gone"), List.of(), 1));
    }

    @Test
    void anotherStampMeansLookAgain() {
        FolderScan scan = new FolderScan(Map.of("a", new FileStamp(10, NOON, "2/y")), Set.of(), List.of());

        assertThat(Plan.of(scan, ledger(entry("a", "f", 0)), file -> "f", NOON).changed())
                .containsExactly("a");
    }

    @Test
    void aFileThatIsReadInAnotherWayNowIsReadAgainAlone() {
        Plan plan = Plan.of(
                scan("a", "b"),
                ledger(entry("a", "f", 0), entry("b", "f", 0)),
                file -> file.equals("b") ? "f-restored" : "f",
                NOON);

        assertThat(plan.outdated()).containsExactly("b");
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void anotherPipelineReadsEverythingAgain() {
        Plan plan = Plan.of(scan("a", "b"), ledger(entry("a", "old", 0)), file -> "new", NOON);

        assertThat(plan.outdated()).containsExactly("a");
        assertThat(plan.toRead()).containsExactly("b", "a");
    }

    @Test
    void anIndexThatAnotherPipelineMadeIsStillTrue() {
        assertThat(Plan.of(scan("a"), ledger(entry("a", "old", 0)), file -> "new", NOON)
                        .isTrue())
                .isTrue();
        assertThat(Plan.of(scan("a"), ledger(), file -> "new", NOON).isTrue()).isFalse();
    }

    @Test
    void whatIsBelowAnUnreadableFolderStays() {
        FolderScan scan = new FolderScan(Map.of(), Set.of("locked"), List.of());

        Plan plan = Plan.of(scan, ledger(entry("locked/a", "f", 0), entry("open/b", "f", 0)), file -> "f", NOON);

        assertThat(plan.removed()).containsExactly("open/b");
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void aFailedFileIsTriedAgainLaterAndNotForEver() {
        Map<String, LedgerEntry> once = ledger(entry("a", "f", 1));
        Map<String, LedgerEntry> often = ledger(entry("a", "f", Plan.MAX_ATTEMPTS));

        assertThat(Plan.of(scan("a"), once, file -> "f", NOON.plusSeconds(5)).changed())
                .isEmpty();
        assertThat(Plan.of(scan("a"), once, file -> "f", NOON.plusSeconds(61)).changed())
                .containsExactly("a");
        assertThat(Plan.of(scan("a"), often, file -> "f", NOON.plus(Duration.ofDays(9)))
                        .changed())
                .isEmpty();
    }
}
