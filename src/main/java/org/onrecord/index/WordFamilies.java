package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words that begin alike, counted as one: « témoin » and « témoignage », « investissement » and "investment". Truncation at
 * five letters is the oldest of stemmers and for French as good as any (McNamee and Mayfield, "Character N-Gram
 * Tokenization for European Language Text Retrieval", 2004); doing it on the dictionary when a question comes costs the
 * index nothing.
 */
final class WordFamilies {

    private static final int LETTERS = 5;

    /** Beginnings of more words than this are prefixes (« inter- »), not families. */
    private static final int MOST_MEMBERS = 60;

    private final IndexReader reader;
    private final Map<Term, Query> known = new HashMap<>();

    /** Reads the dictionaries of {@code reader}; not for several threads. */
    WordFamilies(IndexReader reader) {
        this.reader = reader;
    }

    /** Any word of a field that begins like {@code stem}; the stem alone when it is short, a number, or not of a family. */
    Query of(String field, String stem) {
        if (stem.length() < LETTERS || Character.isDigit(stem.charAt(0))) {
            return new TermQuery(new Term(field, stem));
        }
        Query family = known.computeIfAbsent(new Term(field, stem.substring(0, LETTERS)), this::family);
        return family instanceof SynonymQuery ? family : new TermQuery(new Term(field, stem));
    }

    private Query family(Term beginning) {
        List<BytesRef> members = reading(() -> {
            List<BytesRef> found = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(reader, beginning.field());
            if (terms == null) {
                return found;
            }
            TermsEnum dictionary = terms.iterator();
            TermsEnum.SeekStatus status = dictionary.seekCeil(beginning.bytes());
            for (BytesRef term = status == TermsEnum.SeekStatus.END ? null : dictionary.term();
                    term != null && StringHelper.startsWith(term, beginning.bytes()) && found.size() <= MOST_MEMBERS;
                    term = dictionary.next()) {
                found.add(BytesRef.deepCopyOf(term));
            }
            return found;
        });
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            return new TermQuery(beginning);
        }
        SynonymQuery.Builder family = new SynonymQuery.Builder(beginning.field());
        members.forEach(member -> family.addTerm(new Term(beginning.field(), member)));
        return family.build();
    }
}
