package org.onrecord.answer.gate.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words that leave something open: "could", « pourrait », « serait ». */
public final class Hedges {

    private static final Set<String> WORDS = Words.set(
            "could can may might perhaps possibly probably likely reportedly allegedly apparently supposedly potentially presumably",
            "would should suspected alleged expects expect expected due must needs yet doit doivent considering considers consider seems appears suggests plans planned hopes aims",
            "intends wants proposed proposes if unless tentative hope plan intend want propose threatens threatened",
            "probable probables vraisemblable probablement vraisemblablement eventuellement apparemment presume presumee presumes semble semblent",
            "suppose supposee envisage envisagent espere esperent souhaite souhaitent prevoit prevoient compte comptent veut veulent",
            "proposent possible possibles menace menacent projette projettent peut peuvent potentiel",
            "potentielle eventuel eventuelle soupconne soupconnee soupconnes");
    private static final Pattern CONDITIONAL = Pattern.compile(
            "(?:\\p{L}*[eè]rai(?:t|ent)|\\p{L}*(?:d|v|tt|aît|ait|u|r|cl|i)rai(?:t|ent))", Pattern.UNICODE_CASE);
    private static final Pattern IMPERFECT =
            Pattern.compile("(?:\\p{L}*(?:[éê]r|ouvr|ffr|livr|ntr|serr|cadr|ngendr|dur|assur|mesur"
                    + "|jur|cur|gur|murmur|admir|spir|désir|attir|retir|étir)|tir|err|vir|entour)ai(?:t|ent)");

    private Hedges() {}

    /** The positions of the hedging words; May the month is left out. */
    static BitSet hedges(List<Token> tokens, BitSet taken) {
        BitSet hedges = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean participle =
                    token.surface().endsWith("é") || token.surface().endsWith("és");
            boolean word = WORDS.contains(token.folded()) && !participle || isIdiom(tokens, i);
            if (!taken.get(i) && (isConditional(token.surface()) || word)) {
                hedges.set(i);
            }
        }
        return hedges;
    }

    /** "Is said to be", « risque de », "at risk". */
    private static boolean isIdiom(List<Token> tokens, int i) {
        String word = tokens.get(i).folded();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).folded() : "";
        boolean offer = (word.startsWith("offer") || word.startsWith("tried") || word.startsWith("attempt"))
                        && next.equals("to")
                || (word.startsWith("tent") || word.startsWith("propos") || word.startsWith("menac"))
                        && (next.equals("de") || next.equals("d"));
        return offer
                || word.startsWith("soupconn")
                || word.startsWith("suspect")
                || word.equals("said") && next.equals("to")
                || word.startsWith("risqu") && (next.equals("de") || next.equals("d"))
                || word.equals("presume")
                || word.equals("suspected")
                || word.equals("soupconne");
    }

    /** Whether a French verb form is a conditional: its stem is an infinitive, not one that itself ends in r. */
    public static boolean isConditional(String surface) {
        String word = surface.toLowerCase(Locale.ROOT);
        if (!word.endsWith("rait") && !word.endsWith("raient")) {
            return false;
        }
        return CONDITIONAL.matcher(word).matches() && !IMPERFECT.matcher(word).matches();
    }
}
