package org.onrecord.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Removed;
import org.onrecord.index.LedgerEntry;

/** An article over the wire. */
public record ArticleView(
        String articleId,
        String file,
        String title,
        @Nullable String published,
        @Nullable String publishedPrecision,
        @Nullable String updated,
        String source,
        @Nullable String author,
        String language,
        String kind,
        @Nullable String url,
        @Nullable String section,
        List<String> flags,
        int characters,
        @Nullable String fileSha256,
        String text,
        List<Removed> removed,
        List<VersionView> versions) {

    /** An article in a list. */
    public record Listed(
            String articleId,
            String file,
            String title,
            @Nullable String published,
            String source,
            @Nullable String author,
            String language,
            String kind,
            int characters) {
        static Listed of(Article article) {
            return new Listed(
                    article.id(),
                    article.file(),
                    article.title(),
                    article.published() == null ? null : article.published().iso(),
                    article.sourceOrFile(),
                    article.author(),
                    article.language(),
                    lower(article.kind()),
                    article.text().length());
        }
    }

    static ArticleView of(Article article, Optional<LedgerEntry> entry, List<VersionView> versions) {
        return new ArticleView(
                article.id(),
                article.file(),
                article.title(),
                article.published() == null ? null : article.published().iso(),
                article.published() == null ? null : lower(article.published().precision()),
                article.updated() == null ? null : article.updated().iso(),
                article.sourceOrFile(),
                article.author(),
                article.language(),
                lower(article.kind()),
                article.url(),
                article.section(),
                article.flags(),
                article.text().length(),
                entry.map(LedgerEntry::sha256).orElse(null),
                article.text(),
                article.removed(),
                versions);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
