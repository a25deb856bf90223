package org.onrecord.parse.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Failure;
import org.onrecord.article.Kind;
import org.onrecord.article.Published;
import org.onrecord.article.Removed;
import org.onrecord.parse.ParseResult;

/** A parse result as bytes: strings in UTF-8 behind their length, lists behind their size, −1 for null. */
final class ResultCodec {

    private ResultCodec() {}

    static byte[] encode(ParseResult result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(result.articles().size());
        for (Article article : result.articles()) {
            write(article, out);
        }
        out.writeInt(result.failures().size());
        for (Failure failure : result.failures()) {
            out.writeByte(failure.level().ordinal());
            write(failure.stage(), out);
            write(failure.file(), out);
            write(failure.reason(), out);
        }
        return bytes.toByteArray();
    }

    /**
     * The result in {@code bytes}, which may come from a parser that a hostile file has taken over.
     *
     * @throws IOException when they are not what {@link #encode} writes
     */
    static ParseResult decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            List<Article> articles = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                articles.add(article(in));
            }
            List<Failure> failures = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                failures.add(
                        new Failure(Failure.Level.values()[in.readUnsignedByte()], string(in), string(in), string(in)));
            }
            return new ParseResult(articles, failures);
        } catch (RuntimeException e) {
            throw new IOException("not a parse result", e);
        }
    }

    private static void write(Article a, DataOutputStream out) throws IOException {
        write(a.id(), out);
        write(a.file(), out);
        write(a.title(), out);
        write(a.text(), out);
        write(a.published(), out);
        write(a.updated(), out);
        write(a.author(), out);
        write(a.source(), out);
        write(a.language(), out);
        out.writeByte(a.kind().ordinal());
        write(a.url(), out);
        write(a.section(), out);
        out.writeInt(a.flags().size());
        for (String flag : a.flags()) {
            write(flag, out);
        }
        out.writeInt(a.removed().size());
        for (Removed removed : a.removed()) {
            out.writeInt(removed.at());
            write(removed.text(), out);
            write(removed.reason(), out);
        }
    }

    private static Article article(DataInputStream in) throws IOException {
        return new Article(
                string(in),
                string(in),
                string(in),
                string(in),
                published(in),
                published(in),
                nullable(in),
                nullable(in),
                string(in),
                Kind.values()[in.readUnsignedByte()],
                nullable(in),
                nullable(in),
                flags(in),
                removed(in));
    }

    private static List<String> flags(DataInputStream in) throws IOException {
        List<String> flags = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            flags.add(string(in));
        }
        return flags;
    }

    private static List<Removed> removed(DataInputStream in) throws IOException {
        List<Removed> removed = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            removed.add(new Removed(in.readInt(), string(in), string(in)));
        }
        return removed;
    }

    private static void write(@Nullable Published date, DataOutputStream out) throws IOException {
        out.writeByte(date == null ? -1 : date.precision().ordinal());
        if (date != null) {
            write(date.date().toString(), out);
            write(date.instant() == null ? null : date.instant().toString(), out);
        }
    }

    private static @Nullable Published published(DataInputStream in) throws IOException {
        int precision = in.readByte();
        if (precision < 0) {
            return null;
        }
        LocalDate day = LocalDate.parse(string(in));
        String instant = nullable(in);
        return new Published(
                day, instant == null ? null : OffsetDateTime.parse(instant), Published.Precision.values()[precision]);
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static String string(DataInputStream in) throws IOException {
        String text = nullable(in);
        if (text == null) {
            throw new IOException("a string is missing");
        }
        return text;
    }

    private static @Nullable String nullable(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        if (length > in.available()) {
            throw new IOException("a string is longer than its frame");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
