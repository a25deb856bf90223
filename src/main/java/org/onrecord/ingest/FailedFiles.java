package org.onrecord.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Failure;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.Snapshot;

/** What is wrong with files of the folder. The ledger is read once for each revision: it is asked for often. */
public final class FailedFiles {

    private final ArchiveIndex index;
    private final Supplier<List<Failure>> leftOut;
    private volatile InLedger inLedger = new InLedger(-1, List.of());

    /** Reads the ledger of {@code index}, and what the last scan left out. */
    FailedFiles(ArchiveIndex index, Supplier<List<Failure>> leftOut) {
        this.index = index;
        this.leftOut = leftOut;
    }

    private record InLedger(long revision, List<FailedFile> files) {}

    /** A file that is not wholly in the archive, since when, and how often it was tried. */
    public record FailedFile(Failure failure, @Nullable Instant since, int attempts) {}

    /** Every failure and warning that stands, by path. */
    public List<FailedFile> all() {
        List<FailedFile> all = new ArrayList<>();
        leftOut.get().forEach(failure -> all.add(new FailedFile(failure, null, 0)));
        all.addAll(ofLedger());
        return all;
    }

    /** Files that are not in the archive because something is wrong with them. */
    public int count() {
        return (int) all().stream()
                .filter(f -> f.failure().level() == Failure.Level.FILE)
                .count();
    }

    private List<FailedFile> ofLedger() {
        InLedger known = inLedger;
        try (Snapshot snapshot = index.snapshot()) {
            if (known.revision() != snapshot.revision()) {
                List<FailedFile> files = new ArrayList<>();
                for (LedgerEntry entry : snapshot.ledger()) {
                    entry.failures().forEach(f -> files.add(new FailedFile(f, entry.since(), entry.attempts())));
                }
                known = new InLedger(snapshot.revision(), files);
                inLedger = known;
            }
        }
        return known.files();
    }
}
