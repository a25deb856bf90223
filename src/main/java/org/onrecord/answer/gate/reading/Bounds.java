package org.onrecord.answer.gate.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure.Bound;

/** How exact the words before a number say it is. */
final class Bounds {

    private static final Set<String> ABOUT = Words.set(
            "estimated estimate estimes estimees about around roughly approximately nearly almost some environ pres"
                    + " quelque presque approximativement autour");

    private Bounds() {}

    /** How exact the number is that takes up the tokens from {@code from} to {@code to}. */
    static Bound of(List<Token> tokens, int from, int to) {
        String one = word(tokens, to < tokens.size() ? to : -1);
        String two = word(tokens, to + 1 < tokens.size() ? to + 1 : -1);
        if (one.equals("at") && two.equals("most")
                || one.equals("au") && (two.equals("plus") || two.equals("maximum"))) {
            return Bound.AT_MOST;
        }
        if (one.equals("or") || one.equals("ou")) {
            if (two.equals("more") || two.equals("plus")) {
                return Bound.AT_LEAST;
            }
            if (two.equals("less") || two.equals("moins") || two.equals("fewer")) {
                return Bound.AT_MOST;
            }
        }
        Bound trailing = trailing(tokens, to);
        return trailing == null ? before(tokens, from) : trailing;
    }

    /** « Deux fois par semaine au plus »: said at the end of the clause. */
    private static @Nullable Bound trailing(List<Token> tokens, int to) {
        for (int i = to; i + 1 < Math.min(tokens.size(), to + 6); i++) {
            if (tokens.get(i + 1).clause() != tokens.get(Math.max(0, to - 1)).clause()) {
                return null;
            }
            boolean ends = i + 2 == tokens.size()
                    || tokens.get(i + 2).clause() != tokens.get(i).clause();
            String one = word(tokens, i);
            String two = word(tokens, i + 1);
            if (ends && (one.equals("au") || one.equals("at"))) {
                boolean most = two.equals("plus") || two.equals("maximum") || two.equals("most");
                boolean least = two.equals("moins") || two.equals("minimum") || two.equals("least");
                return most ? Bound.AT_MOST : least ? Bound.AT_LEAST : null;
            }
        }
        return null;
    }

    /** Reads the three tokens before {@code at}. */
    static Bound before(List<Token> tokens, int at) {
        String one = word(tokens, at - 1);
        String two = word(tokens, at - 2);
        if (isInRange(tokens, at)) {
            return Bound.RANGE;
        }
        String three = word(tokens, at - 3);
        if (two.equals("age") && (one.equals("of") || one.equals("de"))) {
            return before(tokens, three.equals("the") || three.equals("l") ? at - 3 : at - 2);
        }
        if (three.equals("no") && two.equals("more") && one.equals("than")
                || three.equals("pas") && two.equals("plus") && one.equals("de")
                || three.equals("as") && (two.equals("much") || two.equals("many")) && one.equals("as")) {
            return Bound.AT_MOST;
        }
        if (three.equals("no") && (two.equals("less") || two.equals("fewer")) && one.equals("than")
                || three.equals("pas") && two.equals("moins") && one.equals("de")) {
            return Bound.AT_LEAST;
        }
        if (two.equals("more") && one.equals("than")
                || one.equals("over")
                || two.equals("plus") && one.equals("d")
                || two.equals("at") && one.equals("least")
                || two.equals("plus") && one.equals("de")
                || two.equals("au") && one.equals("moins")
                || one.equals("exceeding")
                || one.equals("above")) {
            return Bound.AT_LEAST;
        }
        if (two.equals("less") && one.equals("than")
                || two.equals("fewer") && one.equals("than")
                || two.equals("at") && one.equals("most")
                || two.equals("up") && one.equals("to")
                || two.equals("moins") && one.equals("de")
                || two.equals("au") && (one.equals("plus") || one.equals("maximum"))
                || (two.equals("jusqu") || two.equals("jusque")) && (one.equals("a") || one.equals("aux"))
                || one.equals("under")
                || one.equals("below")) {
            return Bound.AT_MOST;
        }
        boolean about = ABOUT.contains(one) || one.equals("de") && ABOUT.contains(two);
        return about ? Bound.ABOUT : Bound.EXACT;
    }

    /** « entre 9 et 11 », "between 9 and 11". */
    private static boolean isInRange(List<Token> tokens, int at) {
        String one = word(tokens, at - 1);
        if (one.equals("entre") || one.equals("between")) {
            return true;
        }
        if (!one.equals("et") && !one.equals("and")) {
            return false;
        }
        for (int i = at - 2; i >= 0 && i > at - 7; i--) {
            String word = word(tokens, i);
            if (word.equals("entre") || word.equals("between")) {
                return true;
            }
        }
        return false;
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 ? "" : tokens.get(at).folded();
    }
}
