package org.onrecord.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Failure;

/**
 * What the index knows about one file of the documents folder; written in the same commit as the file's articles, so that
 * the ledger and the index cannot disagree after a crash.
 *
 * @param path relative to the documents folder, with {@code /} between names
 * @param size bytes
 * @param modified modification time as the file system gives it
 * @param identity whatever else the file system tells cheaply (inode, change time); a different value means "look again",
 *     never "changed"
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param fingerprint of the pipeline (parser, cleaner, splitter, model) that read it
 * @param articleIds the articles read from it, in order; empty for a failed file
 * @param failures what went wrong; a {@code FILE} level failure means that it has no article
 * @param since when the first failure of this content was seen, or when the content was first indexed
 * @param attempts how often it was tried and failed
 */
public record LedgerEntry(
        String path,
        long size,
        Instant modified,
        String identity,
        String sha256,
        String fingerprint,
        List<String> articleIds,
        List<Failure> failures,
        Instant since,
        int attempts) {

    public LedgerEntry {
        articleIds = List.copyOf(articleIds);
        failures = List.copyOf(failures);
    }

    /** The failure that keeps the file out of the archive, if any. */
    public @Nullable String failureReason() {
        return failures.stream()
                .filter(f -> f.level() != Failure.Level.WARNING)
                .map(Failure::reason)
                .findFirst()
                .orElse(null);
    }
}
