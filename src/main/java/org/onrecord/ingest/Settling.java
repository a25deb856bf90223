package org.onrecord.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that are still being written from those that are at rest. A file is at rest when it was last changed longer
 * ago than the quiet period, or when it has stayed as it is for that long under our eyes (for clocks that disagree).
 */
final class Settling {

    /** After so many quiet periods a file counts as one that never rests, which nothing should wait for. */
    private static final int RESTLESS = 20;

    private record Seen(FileStamp stamp, Instant since, Instant first) {}

    private final Duration quiet;
    private Map<String, Seen> moving = new HashMap<>();

    Settling(Duration quiet) {
        this.quiet = quiet;
    }

    /** The plan without the files that are not at rest; those are remembered for the next call. */
    Plan settled(Plan plan, FolderScan scan, Instant now) {
        Map<String, Seen> still = new HashMap<>();
        Plan settled = new Plan(
                plan.added().stream().filter(p -> atRest(p, scan, now, still)).toList(),
                plan.changed().stream().filter(p -> atRest(p, scan, now, still)).toList(),
                plan.removed(),
                plan.outdated(),
                plan.unchanged());
        moving = still;
        return settled;
    }

    /** Whether files were held back by the last call. */
    boolean waiting() {
        return !moving.isEmpty();
    }

    /** Whether files were held back by the last call that will likely be at rest soon. */
    boolean waitingBriefly(Instant now) {
        Instant restless = now.minus(quiet.multipliedBy(RESTLESS));
        return moving.values().stream().anyMatch(seen -> seen.first().isAfter(restless));
    }

    /** Files that have been moving for so long that nothing waits for them, and since when. */
    Map<String, Instant> restless(Instant now) {
        Instant limit = now.minus(quiet.multipliedBy(RESTLESS));
        Map<String, Instant> restless = new TreeMap<>();
        moving.forEach((path, seen) -> {
            if (!seen.first().isAfter(limit)) {
                restless.put(path, seen.first());
            }
        });
        return restless;
    }

    private boolean atRest(String path, FolderScan scan, Instant now, Map<String, Seen> still) {
        FileStamp stamp = scan.files().get(path);
        if (stamp == null) {
            return false;
        }
        Duration age = Duration.between(stamp.modified(), now);
        if (age.compareTo(quiet) >= 0) {
            return true;
        }
        @Nullable Seen seen = moving.get(path);
        if (seen == null || !seen.stamp().equals(stamp)) {
            still.put(path, new Seen(stamp, now, seen == null ? now : seen.first()));
            return false;
        }
        if (Duration.between(seen.since(), now).compareTo(quiet) >= 0) {
            return true;
        }
        still.put(path, seen);
        return false;
    }
}
