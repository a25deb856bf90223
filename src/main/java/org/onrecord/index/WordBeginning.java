package org.onrecord.index;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automaton;

/**
 * Terms that begin with given letters, accents aside: what a word is while somebody types it. An automaton walks the
 * dictionary of exact terms, because the beginning of a word is often not the beginning of its stem.
 */
final class WordBeginning {

    /** Further letters tell nothing more apart. */
    private static final int MOST_LETTERS = 64;

    /** What each small letter up to Latin Extended-A, and the typographic apostrophe, is without its accent: one letter or two. */
    private static final Map<Integer, String> PLAIN = IntStream.concat(
                    IntStream.rangeClosed('a', 0x17F).filter(Character::isLowerCase), IntStream.of('\u2019'))
            .boxed()
            .collect(Collectors.toUnmodifiableMap(letter -> letter, letter -> plain(Character.toString(letter))));

    private WordBeginning() {}

    /**
     * Documents with such a term.
     *
     * @param field of terms in lower case
     * @param letters at least one, in lower case
     */
    static Query in(String field, String letters) {
        String all = plain(letters);
        String wanted = all.substring(0, Math.min(MOST_LETTERS, all.length()));
        int end = wanted.length();
        Automaton automaton = new Automaton();
        for (int state = 0; state <= end; state++) {
            automaton.createState();
        }
        for (int at = 0; at < end; at++) {
            int from = at;
            steps(wanted, at).forEach((letter, to) -> automaton.addTransition(from, to, letter));
        }
        automaton.setAccept(end, true);
        automaton.addTransition(end, end, Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
        automaton.finishState();
        return new AutomatonQuery(new Term(field, wanted), automaton);
    }

    /** The letters that may stand at a place, each with the place after it. */
    private static Map<Integer, Integer> steps(String wanted, int at) {
        Map<Integer, Integer> steps = new TreeMap<>();
        String rest = wanted.substring(at);
        PLAIN.forEach((letter, plain) -> {
            if (rest.startsWith(plain)) {
                steps.put(letter, at + plain.length());
            } else if (plain.startsWith(rest)) {
                steps.put(letter, wanted.length());
            }
        });
        int written = rest.codePointAt(0);
        steps.put(written, at + Character.charCount(written));
        return steps;
    }

    private static String plain(String text) {
        char[] letters = text.toCharArray();
        char[] plain = new char[4 * letters.length];
        return new String(plain, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length));
    }
}
