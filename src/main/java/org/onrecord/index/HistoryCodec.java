package org.onrecord.index;

import java.time.Instant;
import org.apache.lucene.util.BytesRef;

/** Histories as the bytes of one stored field. */
final class HistoryCodec {

    private HistoryCodec() {}

    static byte[] pack(ArticleHistory history) {
        Instant withdrawn = history.withdrawn();
        return new PackedWriter()
                .text(history.articleId())
                .text(withdrawn == null ? null : withdrawn.toString())
                .list(
                        history.former(),
                        (out, v) -> out.text(v.textSha256())
                                .instant(v.since())
                                .instant(v.until())
                                .number(v.lastRevision())
                                .text(v.text()))
                .toBytes();
    }

    static ArticleHistory history(BytesRef packed) {
        PackedReader in = new PackedReader(packed);
        String id = in.text();
        String withdrawn = in.textOrNull();
        return new ArticleHistory(
                id,
                in.list(v -> new ArticleVersion(v.text(), v.instant(), v.instant(), v.number(), v.textOrNull())),
                withdrawn == null ? null : Instant.parse(withdrawn));
    }
}
