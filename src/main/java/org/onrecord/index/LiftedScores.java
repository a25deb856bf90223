package org.onrecord.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** Scores every passage that matches, by its document, with what its article adds. */
final class LiftedScores implements CollectorManager<LiftedScores.Scores, Map<Integer, Float>> {

    private final Map<BytesRef, Float> lifts;

    /** @param lifts by the ids of articles */
    LiftedScores(Map<BytesRef, Float> lifts) {
        this.lifts = lifts;
    }

    @Override
    public Scores newCollector() {
        return new Scores(lifts);
    }

    @Override
    public Map<Integer, Float> reduce(Collection<Scores> collectors) {
        Map<Integer, Float> all = new HashMap<>();
        collectors.forEach(scores -> all.putAll(scores.byDocument));
        return all;
    }

    /** The scores of some segments. */
    static final class Scores extends SimpleCollector {

        private final Map<BytesRef, Float> lifts;
        private final Map<Integer, Float> byDocument = new HashMap<>();
        private BinaryDocValues ids = DocValues.emptyBinary();
        private int base;
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }

            @Override
            public int docID() {
                return -1;
            }
        };

        private Scores(Map<BytesRef, Float> lifts) {
            this.lifts = lifts;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getBinary(leaf.reader(), Schema.ID);
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            if (ids.advanceExact(document)) {
                byDocument.put(base + document, scorer.score() + lifts.getOrDefault(article(ids.binaryValue()), 0f));
            }
        }

        /** The id of a passage is that of its article, a hyphen, and a number. */
        private static BytesRef article(BytesRef passage) {
            int length = passage.length;
            while (length > 0 && passage.bytes[passage.offset + length - 1] != '-') {
                length--;
            }
            return new BytesRef(passage.bytes, passage.offset, Math.max(0, length - 1));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
