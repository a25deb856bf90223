package org.onrecord.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.retrieval.Archive;

/**
 * How up to date an answer is.
 *
 * @param asOf the day that the answer speaks for
 * @param newestArticle publication day of the newest article in the archive
 * @param lastSync when the index was last found equal to the folder
 * @param stale whether the folder may say otherwise by now
 * @param corpusRevision the index commit that answered
 * @param articles how many articles it held
 */
public record Freshness(
        LocalDate asOf,
        @Nullable LocalDate newestArticle,
        @Nullable Instant lastSync,
        boolean stale,
        long corpusRevision,
        int articles) {

    /**
     * How up to date what {@code session} says is.
     *
     * @param asOf the day to speak for; null for today
     */
    public static Freshness of(Archive archive, Archive.Session session, Clock clock, @Nullable LocalDate asOf) {
        return new Freshness(
                asOf == null ? LocalDate.now(clock) : asOf,
                session.newestArticle().orElse(null),
                archive.lastSync(),
                archive.stale(clock.instant()),
                session.revision(),
                session.articleCount());
    }
}
