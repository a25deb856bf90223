package org.onrecord.index;

import dev.langchain4j.data.document.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;

/** Metadata of LangChain4j segments as bytes and as index terms; every type comes back as it was. */
final class SegmentMetadata {

    /** A Lucene term holds at most 32,766 bytes. */
    private static final int MAX_TERM_BYTES = 32_000;

    private static final BytesRef HASHED = new BytesRef("#");

    private SegmentMetadata() {}

    /** What a passage of the archive shows of itself to LangChain4j. */
    static Metadata of(Article article, Passage passage) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("articleId", article.id());
        values.put("file", article.file());
        values.put("title", article.title());
        values.put("language", article.language());
        values.put("kind", article.kind().name());
        values.put("ordinal", passage.ordinal());
        values.put("start", passage.span().start());
        values.put("end", passage.span().end());
        Published published = article.published();
        putIfKnown(values, "published", published == null ? null : published.iso());
        putIfKnown(values, "source", article.source());
        putIfKnown(values, "author", article.author());
        putIfKnown(values, "url", article.url());
        return Metadata.from(values);
    }

    private static void putIfKnown(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    static byte[] pack(Metadata metadata) {
        return new PackedWriter()
                .list(
                        List.copyOf(metadata.toMap().entrySet()),
                        (out, entry) -> value(out.text(entry.getKey()), entry.getValue()))
                .toBytes();
    }

    static Metadata unpack(BytesRef packed) {
        Map<String, Object> values = new LinkedHashMap<>();
        new PackedReader(packed).list(in -> values.put(in.text(), value(in)));
        return Metadata.from(values);
    }

    /** The term of one value. Values too long for a term are told apart by their hash and can only be compared for equality. */
    static BytesRef term(Object value) {
        byte[] bytes = value(new PackedWriter(), value).toBytes();
        return bytes.length <= MAX_TERM_BYTES
                ? new BytesRef(bytes)
                : new BytesRef(HASHED.utf8ToString() + ArticleId.hash(value.toString()));
    }

    /** The value of a term, or null when only its hash is known. */
    static @Nullable Object value(BytesRef term) {
        return term.length > 0 && term.bytes[term.offset] == HASHED.bytes[0] ? null : value(new PackedReader(term));
    }

    private static PackedWriter value(PackedWriter out, Object value) {
        return out.text(value.getClass().getSimpleName()).text(value.toString());
    }

    private static Object value(PackedReader in) {
        String type = in.text();
        String value = in.text();
        return switch (type) {
            case "String" -> value;
            case "UUID" -> UUID.fromString(value);
            case "Integer" -> Integer.valueOf(value);
            case "Long" -> Long.valueOf(value);
            case "Float" -> Float.valueOf(value);
            case "Double" -> Double.valueOf(value);
            default -> throw new IllegalStateException("metadata of unknown type " + type);
        };
    }
}
