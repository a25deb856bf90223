package org.onrecord.index;

import org.apache.lucene.util.BytesRef;
import org.onrecord.article.Failure;

/** Ledger entries as the bytes of one stored field. */
final class LedgerCodec {

    private LedgerCodec() {}

    static byte[] pack(LedgerEntry entry) {
        return new PackedWriter()
                .text(entry.path())
                .number(entry.size())
                .instant(entry.modified())
                .text(entry.identity())
                .text(entry.sha256())
                .text(entry.fingerprint())
                .list(entry.articleIds(), PackedWriter::text)
                .list(
                        entry.failures(),
                        (out, f) -> out.text(f.level().name())
                                .text(f.stage())
                                .text(f.file())
                                .text(f.reason()))
                .instant(entry.since())
                .number(entry.attempts())
                .toBytes();
    }

    static LedgerEntry entry(BytesRef packed) {
        PackedReader in = new PackedReader(packed);
        return new LedgerEntry(
                in.text(),
                in.number(),
                in.instant(),
                in.text(),
                in.text(),
                in.text(),
                in.list(PackedReader::text),
                in.list(i -> new Failure(Failure.Level.valueOf(i.text()), i.text(), i.text(), i.text())),
                in.instant(),
                in.small());
    }
}
