package org.onrecord.answer.gate.reading;

import java.util.List;
import java.util.Set;
import org.onrecord.answer.gate.reading.Figure.Bound;

/** How exact the words before a number say it is. */
final class Bounds {

    private static final Set<String> ABOUT = Words.set(
            "about around roughly approximately nearly almost some environ pres quelque presque approximativement autour");

    private Bounds() {}

    /** Reads the three tokens before {@code at}. */
    static Bound before(List<Token> tokens, int at) {
        String one = word(tokens, at - 1);
        String two = word(tokens, at - 2);
        if (two.equals("more") && one.equals("than")
                || two.equals("at") && one.equals("least")
                || two.equals("plus") && one.equals("de")
                || two.equals("au") && one.equals("moins")
                || one.equals("over") && !two.equals("just")
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

    private static String word(List<Token> tokens, int at) {
        return at < 0 ? "" : tokens.get(at).folded();
    }
}
