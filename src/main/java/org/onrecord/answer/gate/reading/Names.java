package org.onrecord.answer.gate.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds the names of a text by their capitals. */
final class Names {

    private static final Set<String> LINKS =
            Words.set("de du des of the la le les van von der den d l et and en sur al el");
    private static final Set<String> TITLES = Words.set(
            "mr mrs ms dr m mme mmes mlle mm pr sir lord lady prince princess queen king pope roi reine maitre me");

    private Names() {}

    /**
     * The names in order.
     *
     * @param taken tokens that belong to dates
     */
    static List<Name> names(List<Token> tokens, BitSet taken) {
        List<Name> names = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!isNamePart(tokens, i, taken)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (true) {
                int next = end;
                while (next < tokens.size()
                        && next - end < 2
                        && LINKS.contains(tokens.get(next).folded())) {
                    next++;
                }
                boolean joined = next < tokens.size()
                        && tokens.get(next).clause() == tokens.get(i).clause()
                        && isNamePart(tokens, next, taken)
                        && (next == end || isLink(tokens, end, next));
                if (!joined) {
                    break;
                }
                end = next + 1;
            }
            names.add(name(tokens, i, end));
            i = end;
        }
        return List.copyOf(names);
    }

    /** "and" joins two names rather than the parts of one. */
    private static boolean isLink(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Set.of("and", "et", "en", "sur", "les").contains(tokens.get(i).folded())) {
                return false;
            }
        }
        return true;
    }

    private static Name name(List<Token> tokens, int from, int to) {
        List<Integer> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isCapital() && !TITLES.contains(tokens.get(i).folded())) {
                parts.add(i);
            }
        }
        boolean sure = to - from > 1
                || !tokens.get(from).opensSentence()
                || isAcronym(tokens.get(from).surface());
        return new Name(from, to, List.copyOf(parts), sure);
    }

    private static boolean isNamePart(List<Token> tokens, int i, BitSet taken) {
        Token token = tokens.get(i);
        if (!token.isCapital() || taken.get(i) || token.folded().length() < 2 && !isInitial(tokens, i)) {
            return false;
        }
        boolean known = FunctionWords.contains(token.folded())
                || TITLES.contains(token.folded())
                || token.opensSentence() && NumberWords.small(token.folded()) != null;
        if (known) {
            return false;
        }
        return !token.opensSentence() || !isOrdinaryOpening(tokens, i);
    }

    private static boolean isInitial(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).isCapital();
    }

    /** A known word at the beginning of a sentence, where everything has a capital. */
    private static boolean isOrdinaryOpening(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean place = token.concepts().stream().anyMatch(c -> c.startsWith("@"));
        boolean nextCapital = i + 1 < tokens.size()
                && tokens.get(i + 1).isCapital()
                && tokens.get(i + 1).clause() == token.clause()
                && !FunctionWords.contains(tokens.get(i + 1).folded());
        return !isAcronym(token.surface()) && !place && !token.concepts().isEmpty() && !nextCapital;
    }

    static boolean isAcronym(String surface) {
        return surface.length() >= 2
                && surface.length() <= 6
                && surface.equals(surface.toUpperCase(java.util.Locale.ROOT))
                && Character.isLetter(surface.charAt(0));
    }
}
