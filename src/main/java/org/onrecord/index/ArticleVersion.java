package org.onrecord.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A former state of an article's text.
 *
 * @param textSha256 of the text in UTF-8, 64 hexadecimal digits; it proves what stood there without keeping it
 * @param since when the text was first indexed
 * @param until when it was replaced or withdrawn
 * @param lastRevision the last revision of the index in which it could be quoted
 * @param text the text itself, where the settings keep it and the article was not withdrawn; else null
 */
public record ArticleVersion(
        String textSha256,
        Instant since,
        Instant until,
        long lastRevision,
        @Nullable String text) {

    ArticleVersion withoutText() {
        return text == null ? this : new ArticleVersion(textSha256, since, until, lastRevision, null);
    }
}
