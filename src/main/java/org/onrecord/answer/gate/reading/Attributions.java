package org.onrecord.answer.gate.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds whose word a text says something is: "according to", « a déclaré ». */
final class Attributions {

    private static final Set<String> RELATIVE = Words.set("qui dont who which whose");

    private final List<Token> tokens;
    private final int[] sentence;
    private final Speakers speakers;

    private Attributions(String text, List<Token> tokens, List<Name> names, int[] sentence) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.speakers = new Speakers(text, tokens, names, sentence);
    }

    /**
     * The attributions in order.
     *
     * @param sentence number of the sentence that each token is in
     */
    static List<Attribution> in(String text, List<Token> tokens, List<Name> names, int[] sentence) {
        Attributions finder = new Attributions(text, tokens, names, sentence);
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).quoted()) {
                if (i > 0 && !tokens.get(i - 1).quoted() && finder.opensAfterName(i, found)) {
                    found.add(new Attribution(i - 1, i, finder.last(i), false, finder.speakers.nameEndingAt(i)));
                }
                continue;
            }
            if (finder.isPreposition(i)) {
                found.add(finder.preposition(i));
            } else if (finder.isVerb(i)) {
                found.add(finder.verb(i));
            }
        }
        return List.copyOf(found);
    }

    /** « Isabelle Roche : "…" » */
    private boolean opensAfterName(int quoted, List<Attribution> found) {
        boolean said = found.stream().anyMatch(a -> sentence[a.marker()] == sentence[quoted]);
        return !said && speakers.nameEndingAt(quoted) >= 0;
    }

    private boolean isVerb(int i) {
        String word = tokens.get(i).folded();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).folded() : "";
        boolean rumour = word.equals("said") && next.equals("to");
        boolean finding = Reporting.FINDINGS.contains(word) && (Reporting.THAT.contains(next) || next.isEmpty());
        boolean writing = Reporting.WRITING.contains(word)
                && (Reporting.THAT.contains(next) || tokens.stream().anyMatch(Token::quoted));
        return (finding || writing || Reporting.VERBS.contains(word) || Reporting.WEAK.contains(word))
                && !Reporting.isNoun(tokens, i)
                && !next.equals("of")
                && !rumour;
    }

    private boolean isPreposition(int i) {
        String word = tokens.get(i).folded();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).folded() : "";
        return Reporting.BEFORE_SOURCE.contains(word) && !next.equals("que") && !next.equals("qu")
                || word.equals("according") && next.equals("to")
                || word.equals("apres") && i > 0 && tokens.get(i - 1).folded().equals("d");
    }

    /** "According to X, …" and "…, according to X": what X is called is not what X says. */
    private Attribution preposition(int marker) {
        int first = speakers.first(marker);
        int last = last(marker);
        int from = first;
        int to = marker;
        if (marker - first <= 1) {
            from = marker;
            while (from < last
                    && tokens.get(from).clause() == tokens.get(marker).clause()) {
                from++;
            }
            to = last;
        }
        return new Attribution(marker, from, to, false, speakers.nameAfter(marker));
    }

    private Attribution verb(int marker) {
        int first = speakers.first(marker);
        int last = last(marker);
        boolean weak = Reporting.WEAK.contains(tokens.get(marker).folded());
        int said = saidAfter(marker, last);
        return said >= 0
                ? new Attribution(marker, said, last, weak, speakers.speaker(marker, said))
                : new Attribution(marker, first, marker, weak, speakers.speaker(marker, last));
    }

    /** Where what is said begins after the verb, -1 when it stands before it. */
    private int saidAfter(int marker, int last) {
        int content = 0;
        for (int i = marker + 1; i < last; i++) {
            Token token = tokens.get(i);
            if (i <= marker + 5 && Reporting.THAT.contains(token.folded()) || token.quoted()) {
                return i;
            }
            content += token.isContent() && !speakers.isInName(i) ? 1 : 0;
        }
        boolean quoteBefore = tokens.get(speakers.first(marker)).quoted();
        boolean clauseBefore =
                tokens.get(marker).clause() > tokens.get(speakers.first(marker)).clause();
        boolean adverbial = marker + 1 < last
                && Reporting.AFTER_CLAUSE.contains(tokens.get(marker + 1).folded());
        boolean bare = !speakers.hasSubject(marker) && !hasApposition(marker) && content < 3;
        boolean inverted = quoteBefore || clauseBefore && (adverbial || content == 0 || bare);
        return content >= 1 && !inverted ? marker + 1 : -1;
    }

    /** Whether the clause before only says who the subject is: « Son avocat, Marc Sallier, évoque », "X, who leads Y, said". */
    private boolean hasApposition(int marker) {
        int clause = tokens.get(marker).clause();
        if (clause - tokens.get(speakers.first(marker)).clause() < 2) {
            return false;
        }
        int opening = marker;
        while (opening > 0 && tokens.get(opening - 1).clause() >= clause - 1) {
            opening--;
        }
        return speakers.isInName(opening)
                || RELATIVE.contains(tokens.get(opening).folded());
    }

    private int last(int marker) {
        return speakers.first(marker)
                + (int) Arrays.stream(sentence)
                        .filter(n -> n == sentence[marker])
                        .count();
    }
}
