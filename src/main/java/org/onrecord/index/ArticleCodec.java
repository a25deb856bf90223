package org.onrecord.index;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;
import org.onrecord.article.Removed;
import org.onrecord.article.Span;

/** Articles and passages as the bytes of one stored field; what is read back equals what was written. */
final class ArticleCodec {

    private ArticleCodec() {}

    static byte[] pack(Article article) {
        PackedWriter out = new PackedWriter()
                .text(article.id())
                .text(article.file())
                .text(article.title())
                .text(article.text());
        date(out, article.published());
        date(out, article.updated());
        return out.text(article.author())
                .text(article.source())
                .text(article.language())
                .text(article.kind().name())
                .text(article.url())
                .text(article.section())
                .list(article.flags(), PackedWriter::text)
                .list(
                        article.removed(),
                        (o, r) -> o.number(r.at()).text(r.text()).text(r.reason()))
                .toBytes();
    }

    static Article article(BytesRef packed) {
        PackedReader in = new PackedReader(packed);
        return new Article(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                date(in),
                date(in),
                in.textOrNull(),
                in.textOrNull(),
                in.text(),
                Kind.valueOf(in.text()),
                in.textOrNull(),
                in.textOrNull(),
                in.list(PackedReader::text),
                in.list(i -> new Removed(i.small(), i.text(), i.text())));
    }

    static byte[] pack(Passage passage) {
        return new PackedWriter()
                .text(passage.articleId())
                .number(passage.ordinal())
                .number(passage.span().start())
                .number(passage.span().end())
                .text(passage.text())
                .toBytes();
    }

    static Passage passage(BytesRef packed) {
        PackedReader in = new PackedReader(packed);
        return new Passage(in.text(), in.small(), new Span(in.small(), in.small()), in.text());
    }

    private static void date(PackedWriter out, @Nullable Published value) {
        if (value == null) {
            out.text(null);
            return;
        }
        OffsetDateTime instant = value.instant();
        out.text(value.precision().name())
                .text(value.date().toString())
                .text(instant == null ? null : instant.toString());
    }

    private static @Nullable Published date(PackedReader in) {
        String precision = in.textOrNull();
        if (precision == null) {
            return null;
        }
        LocalDate day = LocalDate.parse(in.text());
        String instant = in.textOrNull();
        return new Published(
                day, instant == null ? null : OffsetDateTime.parse(instant), Published.Precision.valueOf(precision));
    }
}
