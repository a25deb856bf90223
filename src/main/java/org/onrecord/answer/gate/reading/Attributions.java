package org.onrecord.answer.gate.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds whose word a text says something is: "according to", « a déclaré ». */
final class Attributions {

    private static final int NEAR = 12;
    private static final Set<String> RELATIVE = Words.set("qui dont who which whose");

    private final String text;
    private final List<Token> tokens;
    private final List<Name> names;
    private final int[] sentence;

    private Attributions(String text, List<Token> tokens, List<Name> names, int[] sentence) {
        this.text = text;
        this.tokens = tokens;
        this.names = names;
        this.sentence = sentence;
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
                    found.add(new Attribution(i - 1, i, finder.last(i), false, finder.nameEndingAt(i)));
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
        return !said && nameEndingAt(quoted) >= 0;
    }

    /** The last name before a quotation that a colon opens, or that stands right after a name. */
    private int nameEndingAt(int quoted) {
        boolean colon =
                text.substring(tokens.get(quoted - 1).end(), tokens.get(quoted).start())
                                .indexOf(':')
                        >= 0;
        for (int n = names.size() - 1; n >= 0; n--) {
            boolean before =
                    names.get(n).to() <= quoted && sentence[names.get(n).from()] == sentence[quoted];
            if (before && (colon || names.get(n).to() == quoted)) {
                return n;
            }
        }
        return -1;
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
        int first = first(marker);
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
        return new Attribution(marker, from, to, false, nameAfter(marker));
    }

    private Attribution verb(int marker) {
        int first = first(marker);
        int last = last(marker);
        boolean weak = Reporting.WEAK.contains(tokens.get(marker).folded());
        int said = saidAfter(marker, last);
        return said >= 0
                ? new Attribution(marker, said, last, weak, speaker(marker, said))
                : new Attribution(marker, first, marker, weak, speaker(marker, last));
    }

    /** Where what is said begins after the verb, -1 when it stands before it. */
    private int saidAfter(int marker, int last) {
        int content = 0;
        for (int i = marker + 1; i < last; i++) {
            Token token = tokens.get(i);
            if (i <= marker + 5 && Reporting.THAT.contains(token.folded()) || token.quoted()) {
                return i;
            }
            content += token.isContent() && !isInName(i) ? 1 : 0;
        }
        boolean quoteBefore = tokens.get(first(marker)).quoted();
        boolean clauseBefore =
                tokens.get(marker).clause() > tokens.get(first(marker)).clause();
        boolean adverbial = marker + 1 < last
                && Reporting.AFTER_CLAUSE.contains(tokens.get(marker + 1).folded());
        boolean bare = !hasSubject(marker) && !hasApposition(marker) && content < 3;
        boolean inverted = quoteBefore || clauseBefore && (adverbial || content == 0 || bare);
        return content >= 1 && !inverted ? marker + 1 : -1;
    }

    /** Whether somebody stands before the verb in its own clause. */
    private boolean hasSubject(int marker) {
        for (int i = marker - 1;
                i >= 0 && tokens.get(i).clause() == tokens.get(marker).clause();
                i--) {
            if (isInName(i)
                    || tokens.get(i).isContent()
                    || Reporting.PRONOUNS.contains(tokens.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause before only says who the subject is: « Son avocat, Marc Sallier, évoque », "X, who leads Y, said". */
    private boolean hasApposition(int marker) {
        int clause = tokens.get(marker).clause();
        if (clause - tokens.get(first(marker)).clause() < 2) {
            return false;
        }
        int opening = marker;
        while (opening > 0 && tokens.get(opening - 1).clause() >= clause - 1) {
            opening--;
        }
        return isInName(opening) || RELATIVE.contains(tokens.get(opening).folded());
    }

    /** The name that says it: in the verb's clause, before it or close behind, or in the clauses before when it has none. */
    private int speaker(int marker, int said) {
        int before = nearest(marker, marker, said, true);
        if (before >= 0) {
            return before;
        }
        int after = nearest(marker, marker, said, false);
        if (after >= 0) {
            return after;
        }
        if (hasSubject(marker)) {
            return -1;
        }
        int apposed = apposed(marker);
        if (apposed >= 0) {
            return apposed;
        }
        int found = -1;
        for (int n = names.size() - 1; n >= 0; n--) {
            Name name = names.get(n);
            boolean there = name.to() <= marker
                    && marker - name.to() < NEAR
                    && sentence[name.from()] == sentence[marker]
                    && !tokens.get(name.from()).quoted();
            if (there && !isComplement(name.from())) {
                return n;
            }
            found = there && found < 0 ? n : found;
        }
        return found;
    }

    private int nearest(int marker, int clauseOf, int said, boolean before) {
        int best = -1;
        for (int n = 0; n < names.size(); n++) {
            Name name = names.get(n);
            boolean clause =
                    tokens.get(name.from()).clause() == tokens.get(clauseOf).clause();
            if (tokens.get(name.from()).quoted() || sentence[name.from()] != sentence[marker]) {
                continue;
            }
            if (before && clause && name.to() <= marker && !isObject(name, marker)) {
                best = n;
            }
            int distance = name.from() - marker - 1;
            if (!before && !isOf(name.from()) && distance >= 0 && distance <= 6 && name.from() < said && best < 0) {
                best = n;
            }
        }
        return best;
    }

    /** The name that begins the sentence and is followed by an apposition that ends before the verb. */
    private int apposed(int marker) {
        int first = first(marker);
        for (int n = 0; n < names.size(); n++) {
            Name name = names.get(n);
            boolean opens = name.from() == first && name.to() < marker;
            if (opens
                    && tokens.get(name.to()).clause() > tokens.get(first).clause()
                    && tokens.get(marker).clause() > tokens.get(name.to()).clause()) {
                return n;
            }
        }
        return -1;
    }

    /** "X, head of Y, said": Y does not speak. */
    private boolean isComplement(int at) {
        String before = at > 0 ? tokens.get(at - 1).folded() : "";
        return isOf(at) || Reporting.COMPLEMENT.contains(before);
    }

    /** « L'agence de l'État »: the name is not who speaks. */
    private boolean isOf(int at) {
        String one = at > 0 ? tokens.get(at - 1).folded() : "";
        String two = at > 1 ? tokens.get(at - 2).folded() : "";
        return Reporting.OF.contains(one) || one.equals("l") && Reporting.OF.contains(two);
    }

    /** "The companies of Harrow said": what stands between name and verb is the speaker. */
    private boolean isObject(Name name, int marker) {
        for (int i = name.to(); i < marker; i++) {
            if (tokens.get(i).isContent()
                    && !Reporting.VERBS.contains(tokens.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private int nameAfter(int marker) {
        for (int n = 0; n < names.size(); n++) {
            int distance = names.get(n).from() - marker;
            Name name = names.get(n);
            boolean apposed = name.to() == tokens.size()
                    || tokens.get(name.to()).clause() > tokens.get(name.from()).clause();
            boolean here =
                    tokens.get(name.from()).clause() == tokens.get(marker).clause();
            if (isPossessor(n)) {
                continue;
            }
            if ((here || apposed)
                    && distance > 0
                    && distance <= 9
                    && tokens.get(names.get(n).from()).clause()
                            <= tokens.get(marker).clause() + 1) {
                return n;
            }
        }
        return -1;
    }

    /** "According to Aurika's chief executive, Henrik Sollberg": the next name is who speaks. */
    private boolean isPossessor(int n) {
        int after = names.get(n).to();
        return after < tokens.size()
                && tokens.get(after).folded().equals("s")
                && n + 1 < names.size()
                && names.get(n + 1).from() - after <= 5
                && sentence[names.get(n + 1).from()] == sentence[after];
    }

    private int first(int marker) {
        return (int) IntStream.range(0, marker)
                .filter(i -> sentence[i] != sentence[marker])
                .count();
    }

    private int last(int marker) {
        return first(marker)
                + (int) Arrays.stream(sentence)
                        .filter(n -> n == sentence[marker])
                        .count();
    }

    private boolean isInName(int token) {
        return names.stream().anyMatch(name -> token >= name.from() && token < name.to());
    }
}
