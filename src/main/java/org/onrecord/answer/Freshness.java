package org.onrecord.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        int articles) {}
