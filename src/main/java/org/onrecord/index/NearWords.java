package org.onrecord.index;

import static org.onrecord.index.CommitView.reading;

import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Words of the passages that are written nearly as another one, by Levenshtein automata over the index. */
final class NearWords {

    private static final int SHORTEST = 5;

    /** From this length on two letters may differ. */
    private static final int LONG = 8;

    private NearWords() {}

    static Optional<String> nearest(CommitView view, String word) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxEdits(word.length() < LONG ? 1 : 2);
        Term term = new Term(Schema.Text.PASSAGE.field(Analysis.EXACT), word.toLowerCase(Locale.ROOT));
        return reading(() -> {
            SuggestWord[] near = checker.suggestSimilar(term, 1, view.reader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return near.length == 0 ? Optional.empty() : Optional.of(near[0].string);
        });
    }
}
