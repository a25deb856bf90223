package org.onrecord.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as it is quoted: its clean text and what its file tells about it.
 *
 * @param id stable for a path (and an entry in it), URL-safe; see {@link ArticleId}
 * @param file path relative to the documents folder, with {@code /} between names
 * @param title headline; the file name when the file states none
 * @param text the article and nothing else; every offset in the system counts UTF-16 code units of this text
 * @param published when it came out, if the file says so; never the file's modification time
 * @param updated when it was last changed by its outlet, if the file says so
 * @param author as printed, several joined by {@code ", "}
 * @param source the outlet, if the file names it
 * @param language ISO 639-1 code, {@code und} when it cannot be told
 * @param kind what sort of text it is
 * @param url canonical address, if the file states one
 * @param section rubric, if the file states one
 * @param flags machine-readable warnings: {@code hidden-text}, {@code suspicious}, {@code truncated}, {@code ocr}…
 * @param removed what was cut from it, in order
 */
public record Article(
        String id,
        String file,
        String title,
        String text,
        @Nullable Published published,
        @Nullable Published updated,
        @Nullable String author,
        @Nullable String source,
        String language,
        Kind kind,
        @Nullable String url,
        @Nullable String section,
        List<String> flags,
        List<Removed> removed) {

    public Article {
        flags = List.copyOf(flags);
        removed = List.copyOf(removed);
    }

    /** Whether it was published on a later day than the other, as far as both days are known. */
    public boolean isLaterThan(Article other) {
        return published != null && other.published != null && published.date().isAfter(other.published.date());
    }

    /** What a reader is told the text comes from: the outlet, or the file's name when that is unknown. */
    public String sourceOrFile() {
        return source != null ? source : file.substring(file.lastIndexOf('/') + 1);
    }
}
