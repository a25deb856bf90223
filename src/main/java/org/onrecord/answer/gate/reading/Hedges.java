package org.onrecord.answer.gate.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words that leave something open: "could", « pourrait », « serait ». */
public final class Hedges {

    private static final Set<String> WORDS = Words.set(
            "could can may might perhaps possibly probably likely reportedly allegedly apparently supposedly"
                    + " potentially presumably",
            "would should suspected alleged expects expect expected due must needs yet doit doivent considering"
                    + " considers consider seems appears suggests plans planned hopes aims",
            "intends wants proposed proposes if unless tentative hope plan intend want propose threatens threatened",
            "probable probables vraisemblable probablement vraisemblablement eventuellement apparemment presume"
                    + " presumee presumes semble semblent",
            "suppose supposee envisage envisagent espere esperent souhaite souhaitent prevoit prevoient compte"
                    + " comptent veut veulent",
            "proposent possible possibles menace menacent projette projettent peut peuvent potentiel",
            "potentielle eventuel eventuelle soupconne soupconnee soupconnes");
    private static final Pattern CONDITIONAL = Pattern.compile(
            "(?:\\p{L}*[eè]rai(?:t|ent)|\\p{L}*(?:d|v|tt|aît|ait|u|r|cl|i)rai(?:t|ent))", Pattern.UNICODE_CASE);
    private static final Pattern IMPERFECT =
            Pattern.compile("(?:\\p{L}*(?:[éê]r|ouvr|ffr|livr|ntr|serr|cadr|ngendr|dur|assur|mesur"
                    + "|jur|cur|gur|murmur|admir|spir|désir|attir|retir|étir)|tir|err|vir|entour)ai(?:t|ent)");

    private static final Set<String> PLANNED =
            Words.set("planned expected scheduled prevu prevue prevus prevues attendu attendue");
    private static final Set<String> BEFORE_PLANNED = Words.set("than as que qu comme");
    private static final Set<String> ASKING = Words.set(
            "dit sait savoir decide decider determiner precise confirme demande ignore voir trancher said say know"
                    + " decided",
            "determine ask asked see unclear known");

    private Hedges() {}

    /** The positions of the hedging words; May the month is left out. */
    static BitSet hedges(List<Token> tokens, BitSet taken) {
        BitSet hedges = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean participle =
                    token.surface().endsWith("é") || token.surface().endsWith("és");
            boolean word =
                    WORDS.contains(token.folded()) && !participle || isIdiom(tokens, i) || isOpenQuestion(tokens, i);
            if (!taken.get(i) && !isCompared(tokens, i) && (isConditional(token.surface()) || word)) {
                hedges.set(i);
            }
        }
        return hedges;
    }

    /** "Later than planned", « comme prévu »: what was planned is compared with, not told. */
    private static boolean isCompared(List<Token> tokens, int i) {
        String before = i > 0 ? tokens.get(i - 1).folded() : "";
        return PLANNED.contains(tokens.get(i).folded()) && BEFORE_PLANNED.contains(before);
    }

    /** "Whether", « pas dit si », "decide if". */
    public static boolean isOpenQuestion(List<Token> tokens, int i) {
        String word = tokens.get(i).folded();
        return word.equals("whether")
                || (word.equals("si") || word.equals("if"))
                        && tokens.subList(Math.max(0, i - 4), i).stream()
                                .anyMatch(token -> ASKING.contains(token.folded()));
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
