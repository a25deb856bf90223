package org.onrecord.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.onrecord.article.Failure;
import org.onrecord.index.LedgerEntry;

/**
 * What has to be done so that the index equals the folder; a pure comparison of a scan with the ledger.
 *
 * @param added files the ledger does not know
 * @param changed files that may differ from what was indexed, or failed and are due again
 * @param removed files of the ledger that are gone
 * @param outdated files as they were indexed, but read by another pipeline (parser, splitter, model): what the index has of
 *     them is still true
 * @param unchanged how many files need nothing
 */
public record Plan(
        List<String> added, List<String> changed, List<String> removed, List<String> outdated, int unchanged) {

    /** Tries of one content before it is given up until the file changes. */
    static final int MAX_ATTEMPTS = 5;

    /** Pause before the second try; it grows fourfold with each. */
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /**
     * Compares.
     *
     * @param fingerprint what each file would be read with now, by its path
     */
    static Plan of(FolderScan scan, Map<String, LedgerEntry> ledger, UnaryOperator<String> fingerprint, Instant now) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, FileStamp> file : scan.files().entrySet()) {
            LedgerEntry known = ledger.get(file.getKey());
            if (known == null) {
                added.add(file.getKey());
            } else if (!file.getValue().sameAs(known) || dueAgain(known, now)) {
                changed.add(file.getKey());
            } else if (!known.fingerprint().equals(fingerprint.apply(file.getKey()))) {
                outdated.add(file.getKey());
            } else {
                unchanged++;
            }
        }
        for (String path : ledger.keySet()) {
            if (!scan.files().containsKey(path)) {
                if (scan.unknown(path)) {
                    unchanged++;
                } else {
                    removed.add(path);
                }
            }
        }
        return new Plan(
                List.copyOf(added), List.copyOf(changed), List.copyOf(removed), List.copyOf(outdated), unchanged);
    }

    /** Whether a failed file should be tried again although it did not change. */
    static boolean dueAgain(LedgerEntry entry, Instant now) {
        if (entry.attempts() == 0 || entry.attempts() >= MAX_ATTEMPTS || !retriable(entry)) {
            return false;
        }
        Duration pause = FIRST_PAUSE;
        Duration total = pause;
        for (int i = 1; i < entry.attempts(); i++) {
            pause = pause.multipliedBy(4);
            total = total.plus(pause);
        }
        return !now.isBefore(entry.since().plus(total));
    }

    private static boolean retriable(LedgerEntry entry) {
        return entry.failures().stream().anyMatch(failure -> failure.level() == Failure.Level.FILE);
    }

    /** Whether everything that the index says of the folder holds, and nothing is missing. */
    boolean isTrue() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    public boolean isEmpty() {
        return isTrue() && outdated.isEmpty();
    }

    /** Files to read, those first of which the index is wrong. */
    public List<String> toRead() {
        List<String> all = new ArrayList<>(changed);
        all.addAll(added);
        all.addAll(outdated);
        return all;
    }
}
