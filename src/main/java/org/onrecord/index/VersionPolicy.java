package org.onrecord.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of former texts is kept. Hashes and times are kept in any case.
 *
 * @param texts newest former texts kept of each article; 0 keeps none
 * @param age how long after its replacement a text is kept
 */
record VersionPolicy(int texts, Duration age) {

    static final VersionPolicy HASHES_ONLY = new VersionPolicy(0, Duration.ZERO);

    /** The versions, with the texts gone that are too many or too old at {@code now}. */
    List<ArticleVersion> applied(List<ArticleVersion> oldestFirst, Instant now) {
        List<ArticleVersion> kept = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            ArticleVersion version = oldestFirst.get(i);
            boolean recent =
                    oldestFirst.size() - i <= texts && version.until().plus(age).isAfter(now);
            kept.add(recent ? version : version.withoutText());
        }
        return kept;
    }
}
