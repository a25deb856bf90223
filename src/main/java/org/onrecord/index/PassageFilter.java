package org.onrecord.index;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which passages a search may return; every part that is given must hold.
 *
 * @param from published on or after this day; passages without a date are left out when given
 * @param to published on or before this day; passages without a date are left out when given
 * @param sources outlets or file names, compared without case; empty for all
 * @param language ISO 639-1 code of the article
 * @param articleIds only these articles; empty for all
 */
public record PassageFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> sources,
        @Nullable String language,
        Set<String> articleIds) {

    public static final PassageFilter NONE = new PassageFilter(null, null, Set.of(), null, Set.of());

    public PassageFilter {
        sources = Set.copyOf(sources);
        articleIds = Set.copyOf(articleIds);
    }
}
