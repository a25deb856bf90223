package org.onrecord.answer.gate.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds which words of a text are denied. */
final class Negations {

    private static final Set<String> NEGATORS = Words.set(
            "not no never neither nor without cannot nobody nothing none hardly barely unable unlikely",
            "pas jamais aucun aucune ni sans rien personne nullement guere non impossible");
    private static final Set<String> BEFORE_VERB = Words.set("ne n");
    private static final Set<String> SECOND = Words.set("pas plus jamais rien nullement guere");
    private static final Set<String> FRENCH =
            Words.set("pas plus jamais rien nullement guere aucun aucune personne ni");
    private static final Set<String> NOT_ONLY =
            Words.set("but only seulement uniquement juste just moins avant before until");
    private static final Set<String> COMPARED = Words.set("more fewer less plus");
    private static final Set<String> THAN = Words.set("than de d");
    private static final List<String> BEFORE_EXPLETIVE =
            List.of("crain", "redout", "peur", "evit", "empech", "avant", "moins", "plus", "mieux", "pire");
    private static final int REACH = 6;
    private static final int BACK = 8;

    private Negations() {}

    /** The positions of the words denied: for each negator the next word of content in its clause, and the negator. */
    static BitSet denied(List<Token> tokens) {
        BitSet denied = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            if (isNe(tokens, i)) {
                mark(tokens, i, denied);
            } else if (SECOND.contains(word) && hasFirst(tokens, i)) {
                denied.set(i);
            } else if (NEGATORS.contains(word) && !isFollowed(tokens, i) && !isParticle(tokens, i)) {
                mark(tokens, i, denied);
            }
        }
        return denied;
    }

    /** A « ne » that denies. */
    private static boolean isNe(List<Token> tokens, int i) {
        return BEFORE_VERB.contains(tokens.get(i).folded()) && !isRestriction(tokens, i) && !isExpletive(tokens, i);
    }

    /** « Craint qu'elle ne soit vendue », « avant qu'il ne parte »: this « ne » denies nothing. */
    private static boolean isExpletive(List<Token> tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + REACH); i++) {
            if (FRENCH.contains(tokens.get(i).folded())) {
                return false;
            }
        }
        for (int i = at - 1; i > 0 && i > at - BACK; i--) {
            String word = tokens.get(i).folded();
            if (word.equals("que") || word.equals("qu")) {
                return tokens.subList(Math.max(0, i - 4), i).stream()
                        .map(Token::folded)
                        .anyMatch(before -> BEFORE_EXPLETIVE.stream().anyMatch(before::startsWith));
            }
        }
        return false;
    }

    /** « Ne … pas » is one negation. */
    private static boolean hasFirst(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 5; i--) {
            if (isNe(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** « ne … que » restricts and denies nothing. */
    private static boolean isRestriction(List<Token> tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + 6); i++) {
            String word = tokens.get(i).folded();
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).folded() : "";
            boolean only = word.equals("plus") && (next.equals("que") || next.equals("qu"));
            if (!only && (NEGATORS.contains(word) || word.equals("plus"))) {
                return false;
            }
            if (word.equals("que") || word.equals("qu")) {
                return true;
            }
        }
        return false;
    }

    /** "Not only", « non seulement », « pas moins de », "no more than". */
    private static boolean isFollowed(List<Token> tokens, int at) {
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).folded() : "";
        String than = at + 2 < tokens.size() ? tokens.get(at + 2).folded() : "";
        return NOT_ONLY.contains(next) || COMPARED.contains(next) && THAN.contains(than);
    }

    /** « Personne » and « pas » as nouns, "No. 5". */
    private static boolean isParticle(List<Token> tokens, int at) {
        String word = tokens.get(at).folded();
        boolean noun = (word.equals("personne") || word.equals("pas"))
                && at > 0
                && Set.of("une", "la", "cette", "un", "le", "par", "chaque")
                        .contains(tokens.get(at - 1).folded());
        boolean number = word.equals("no")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isNumber();
        return noun || number;
    }

    private static void mark(List<Token> tokens, int negator, BitSet denied) {
        denied.set(negator);
        for (int i = negator + 1; i < Math.min(tokens.size(), negator + 1 + REACH); i++) {
            Token token = tokens.get(i);
            if (token.clause() != tokens.get(negator).clause()) {
                return;
            }
            if (Reporting.VERBS.contains(token.folded())) {
                denied.set(i);
            }
            if (token.isContent() && !NEGATORS.contains(token.folded())) {
                denied.set(i);
                return;
            }
        }
    }

    /** How many times a text denies; « ne … pas » and « aucun … ne » are once. */
    static int count(List<Token> tokens) {
        int count = 0;
        boolean[] ne =
                new boolean[tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).clause() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            if (isNe(tokens, i)) {
                ne[tokens.get(i).clause()] = true;
                count++;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean french =
                    ne[tokens.get(i).clause()] && FRENCH.contains(tokens.get(i).folded());
            boolean negator = NEGATORS.contains(tokens.get(i).folded());
            count += negator && !french && !isFollowed(tokens, i) && !isParticle(tokens, i) ? 1 : 0;
        }
        return count;
    }

    static boolean isNegator(String folded) {
        return NEGATORS.contains(folded) || BEFORE_VERB.contains(folded);
    }
}
