package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Terms with where the dictionaries have them. One search asks for the same word several times, and looking it up in every
 * segment costs more than reading where it occurs; so each is looked up once, and what no document has is left out. Not for
 * several threads.
 */
final class KnownTerms {

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> known = new HashMap<>();

    KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** A query for one term. */
    Query query(Term term) {
        TermStates states = states(term);
        return states.docFreq() == 0 ? new MatchNoDocsQuery("no document has " + term) : new TermQuery(term, states);
    }

    /** In how many documents the term is. */
    int documents(Term term) {
        return states(term).docFreq();
    }

    private TermStates states(Term term) {
        return known.computeIfAbsent(term, any -> reading(() -> TermStates.build(searcher, term, true)));
    }
}
