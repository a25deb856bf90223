package org.onrecord.answer.gate.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words that leave something open: "could", « pourrait », « serait ». */
final class Hedges {

    private static final Set<String> WORDS = Words.set(
            "could may might perhaps possibly probably likely reportedly allegedly apparently supposedly potentially presumably",
            "would should suspected alleged expected considering considers consider seems appears suggests plans planned hopes aims",
            "intends wants proposed proposes if unless tentative hope plan intend want propose threatens threatened",
            "peut-etre probablement vraisemblablement eventuellement apparemment presume presumee presumes semble semblent",
            "suppose supposee envisage envisagent espere esperent souhaite souhaitent prevoit prevoient compte comptent veut veulent",
            "propose proposent si possible possibles risque risquent menace menacent projette projettent peut peuvent potentiel",
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
            boolean conditional = isConditional(token.surface());
            if (!taken.get(i) && (conditional || WORDS.contains(token.folded()))) {
                hedges.set(i);
            }
        }
        return hedges;
    }

    /** Whether a French verb form is a conditional: its stem is an infinitive, not one that itself ends in r. */
    static boolean isConditional(String surface) {
        String word = surface.toLowerCase(Locale.ROOT);
        if (!word.endsWith("rait") && !word.endsWith("raient")) {
            return false;
        }
        return CONDITIONAL.matcher(word).matches() && !IMPERFECT.matcher(word).matches();
    }
}
