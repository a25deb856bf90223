package org.onrecord.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Reads the ledger from its own column, so that it costs nothing to have large articles beside it. */
final class Ledger {

    private Ledger() {}

    static List<LedgerEntry> all(CommitView view) {
        List<LedgerEntry> entries = entries(view, Schema.LEDGER_ENTRIES);
        entries.sort(Comparator.comparing(LedgerEntry::path));
        return entries;
    }

    static Optional<LedgerEntry> entry(CommitView view, String path) {
        Query one = new BooleanQuery.Builder()
                .add(Schema.LEDGER_ENTRIES, Occur.FILTER)
                .add(new TermQuery(Schema.term(Schema.PATH, path)), Occur.FILTER)
                .build();
        return entries(view, one).stream().findFirst();
    }

    private static List<LedgerEntry> entries(CommitView view, Query query) {
        List<LedgerEntry> entries = new ArrayList<>();
        Columns.forEach(view, query, Schema.LEDGER, value -> {
            entries.add(LedgerCodec.entry(value));
            return true;
        });
        return entries;
    }
}
