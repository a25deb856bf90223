package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Walks over one column of the documents that match a query, in index order. */
final class Columns {

    private Columns() {}

    /** Shows each value to {@code visitor} until it answers false; the value is only valid during the call. */
    static void forEach(CommitView view, Query query, String column, Predicate<BytesRef> visitor) {
        reading(() -> {
            IndexSearcher searcher = view.searcher();
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                if (!walk(weight, leaf, column, visitor)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean walk(Weight weight, LeafReaderContext leaf, String column, Predicate<BytesRef> visitor)
            throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return true;
        }
        Bits live = leaf.reader().getLiveDocs();
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), column);
        DocIdSetIterator documents = scorer.iterator();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if ((live == null || live.get(doc)) && values.advanceExact(doc) && !visitor.test(values.binaryValue())) {
                return false;
            }
        }
        return true;
    }
}
