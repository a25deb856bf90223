package org.onrecord.index;

import org.jspecify.annotations.Nullable;

/**
 * Which articles a listing shows; null means any.
 *
 * @param text words that title or text must have, the last of them perhaps unfinished; or how the name of the outlet or
 *     file begins; accents aside
 * @param source outlet or file name, compared without case
 * @param language ISO 639-1 code
 */
public record ArticleQuery(
        @Nullable String text,
        @Nullable String source,
        @Nullable String language) {

    public static final ArticleQuery ALL = new ArticleQuery(null, null, null);
}
