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
    private static final Set<String> NOT_ONLY = Words.set("only seulement uniquement juste just moins");
    private static final int REACH = 6;

    private Negations() {}

    /** The positions of the words denied: for each negator the next word of content in its clause, and the negator. */
    static BitSet denied(List<Token> tokens) {
        BitSet denied = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            if (BEFORE_VERB.contains(word) && !isRestriction(tokens, i)) {
                mark(tokens, i, denied);
            } else if (NEGATORS.contains(word) && !isFollowed(tokens, i) && !isParticle(tokens, i)) {
                mark(tokens, i, denied);
            }
        }
        return denied;
    }

    /** « ne … que » restricts and denies nothing. */
    private static boolean isRestriction(List<Token> tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + 6); i++) {
            String word = tokens.get(i).folded();
            if (NEGATORS.contains(word) || word.equals("plus")) {
                return false;
            }
            if (word.equals("que") || word.equals("qu")) {
                return true;
            }
        }
        return false;
    }

    /** "Not only", « non seulement », « pas moins de ». */
    private static boolean isFollowed(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && NOT_ONLY.contains(tokens.get(at + 1).folded());
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
            if (token.isContent() && !NEGATORS.contains(token.folded())) {
                denied.set(i);
                return;
            }
        }
    }

    static boolean isNegator(String folded) {
        return NEGATORS.contains(folded) || BEFORE_VERB.contains(folded);
    }
}
