package org.onrecord.retrieval;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.PassageFilter;

/**
 * What to look for, and where.
 *
 * @param text plain words; no query syntax
 * @param from published on or after this day
 * @param to published on or before this day
 * @param sources outlets or file names; empty for all
 * @param language only articles in this language (ISO 639-1)
 */
public record SearchQuery(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> sources,
        @Nullable String language) {

    public SearchQuery {
        sources = Set.copyOf(sources);
    }

    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null, Set.of(), null);
    }

    public SearchQuery withText(String other) {
        return new SearchQuery(other, from, to, sources, language);
    }

    PassageFilter filter() {
        return new PassageFilter(from, to, sources, language, Set.of());
    }
}
