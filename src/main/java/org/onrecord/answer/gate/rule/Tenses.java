package org.onrecord.answer.gate.rule;

import java.util.Set;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** Whether a text tells something as done or as still to come, as far as the words around a verb show. */
final class Tenses {

    private static final Set<String> TO_COME = Words.set(
            "will would could may might should must shall can ll doit doivent devra devront va vont pourra pourront pourrait",
            "pourraient devrait devraient");
    private static final Set<String> BEFORE_TO = Words.set(
            "is are has have still due set about going expected hopes plans wants intends needs yet supposed meant");
    private static final Set<String> PERFECT = Words.set("has have had was were been a ont avait avaient ete eu");
    private static final Set<String> BETWEEN =
            Words.set("not also now already since been ete deja pas be still then encore");
    private static final int REACH = 4;

    private Tenses() {}

    /** "Will reopen", « rouvrira », "is to be built". */
    static boolean isAhead(Reading reading, int at) {
        Token verb = reading.tokens().get(at);
        if (isFuture(verb)) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Token token = reading.tokens().get(i);
            String word = token.folded();
            if (token.clause() != verb.clause() || token.isNumber()) {
                return false;
            }
            String before = i > 0 ? reading.tokens().get(i - 1).folded() : "";
            boolean to = word.equals("to")
                    && !before.equals("had")
                    && (i + 1 < at && reading.tokens().get(i + 1).folded().equals("be") || BEFORE_TO.contains(before));
            if (TO_COME.contains(word) || to) {
                return true;
            }
            if (!BETWEEN.contains(word) && !word.equals("to")) {
                return false;
            }
        }
        return false;
    }

    /** "Has reopened", « a rouvert », "was built". */
    static boolean isDone(Reading reading, int at) {
        Token verb = reading.tokens().get(at);
        if (!isParticiple(verb) || verb.isCapital()) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Token token = reading.tokens().get(i);
            if (token.clause() != verb.clause()) {
                return false;
            }
            boolean preposition = token.folded().equals("a") && !token.surface().equals("a");
            if (PERFECT.contains(token.folded()) && !preposition) {
                return !isAhead(reading, i);
            }
            if (!BETWEEN.contains(token.folded())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFuture(Token token) {
        String surface = token.surface();
        return !token.isCapital()
                && surface.length() > 4
                && (surface.endsWith("era")
                        || surface.endsWith("eront")
                        || surface.endsWith("ira")
                        || surface.endsWith("iront")
                        || surface.endsWith("dra")
                        || surface.endsWith("dront")
                        || surface.endsWith("tra")
                        || surface.endsWith("tront")
                        || surface.equals("aura")
                        || surface.equals("auront"));
    }

    private static boolean isParticiple(Token token) {
        String surface = token.surface();
        boolean french = surface.matches("(?u).*(?:é|i|u|is|it|rt|int)e?s?");
        boolean english = surface.matches(".*(?:ed|en|wn|ght|ilt|old|aid|ost|eft|ade|un|et)");
        return surface.length() > 2 && (french || english);
    }
}
