package org.onrecord.answer.gate.reading;

import java.util.List;
import java.util.stream.IntStream;

/** Tells which of a text's names speaks where it says whose word something is. */
final class Speakers {

    private static final int NEAR = 12;

    private final String text;
    private final List<Token> tokens;
    private final List<Name> names;
    private final int[] sentence;

    /**
     * Looks at one text.
     *
     * @param sentence number of the sentence that each token is in
     */
    Speakers(String text, List<Token> tokens, List<Name> names, int[] sentence) {
        this.text = text;
        this.tokens = tokens;
        this.names = names;
        this.sentence = sentence;
    }

    /** The last name before a quotation that a colon opens, or that stands right after a name. */
    int nameEndingAt(int quoted) {
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

    /** Whether somebody stands before the verb in its own clause. */
    boolean hasSubject(int marker) {
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

    /** The name that says it: in the verb's clause, before it or close behind, or in the clauses before when it has none. */
    int speaker(int marker, int said) {
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

    int nameAfter(int marker) {
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

    /** The first token of the sentence of {@code marker}. */
    int first(int marker) {
        return (int) IntStream.range(0, marker)
                .filter(i -> sentence[i] != sentence[marker])
                .count();
    }

    boolean isInName(int token) {
        return names.stream().anyMatch(name -> token >= name.from() && token < name.to());
    }
}
