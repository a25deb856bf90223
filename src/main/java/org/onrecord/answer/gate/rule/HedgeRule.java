package org.onrecord.answer.gate.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Hedges;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/** What the source leaves open ("could", « pourrait ») the sentence does not settle, nor the other way round. */
public final class HedgeRule implements Rule {

    private static final Set<String> AUXILIARIES = Set.of("a", "ont", "avait", "avaient", "elle", "il");
    private static final Set<String> CONDITIONS = Words.set("if unless si due doit doivent");
    private static final Set<String> FACTS = Words.set("need needs must can peut peuvent yet compte comptent");
    private static final Set<String> PLANS = Words.set(
            "should expected expect expects hope hopes espere esperent prevoit prevoient considering considers"
                    + " consider plans planned plan aims intends intend wants want",
            "proposed proposes propose proposent threatens threatened envisage envisagent souhaite devrait devraient",
            "souhaitent veut veulent menace menacent projette projettent");
    private static final Set<String> EXPECTED = Words.set(
            "meant supposed envisage envisagee envisages envisagees scheduled planned expected due prevu prevue prevus"
                    + " prevues attendu attendue attendus attendues intends intend",
            "prevoit prevoient compte comptent doit doivent should set promised promis veut wants hopes espere expects"
                    + " plans request requested demande reclame");
    private static final Set<String> FEARED = Words.set(
            "fear fears feared worry worries craint craignent redoute redoutent danger risk risks menace threat");
    private static final Set<String> AFRAID =
            Words.set("fear fears feared worries craint craignent redoute redoutent craignait");
    private static final int POSSIBLE = 3;
    private static final Set<String> UNDECIDED =
            Words.set("decide decider decidera trancher tranchera unclear unknown ignore inconnu inconnue uncertain");
    private static final Set<String> STRONG = Set.of(
            "could",
            "may",
            "might",
            "perhaps",
            "possibly",
            "probably",
            "likely",
            "reportedly",
            "allegedly",
            "pourrait",
            "pourraient",
            "probablement",
            "risque",
            "risquent");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        boolean reported = !sentence.attributions().isEmpty();
        int claimed = Math.max(openness(sentence, sentence.hedges()), expectation(sentence, alignment));
        if (isAsked(source.reading()) && sentence.words().stream().anyMatch(UNDECIDED::contains)) {
            claimed = POSSIBLE;
        }
        if (claimed < POSSIBLE
                && isFeared(source.reading())
                && sentence.words().stream().noneMatch(FEARED::contains)) {
            return "hedge";
        }
        BitSet said = source.reading().hedges();
        for (int j = said.nextSetBit(0); j >= 0; j = said.nextSetBit(j + 1)) {
            boolean touched = alignment.touches(source.reading().tokens().get(j).clause());
            if (!touched || reported && isFutureInThePast(source.reading(), j)) {
                said.clear(j);
            }
        }
        if (openness(source.reading(), said) > claimed) {
            return "hedge";
        }
        boolean strong = sentence.hedges().stream()
                .anyMatch(i -> STRONG.contains(sentence.tokens().get(i).folded()));
        boolean open = !source.reading().hedges().isEmpty()
                || !source.reading().attributions().isEmpty()
                || source.reading().tokens().stream().anyMatch(t -> t.means("uncertain"));
        return strong && !open ? "hedge" : null;
    }

    /** "Fears that it will be sold", « craint qu'elle ne soit vendue ». */
    private static boolean isFeared(Reading reading) {
        for (int i = 0; i + 1 < reading.tokens().size(); i++) {
            String next = reading.tokens().get(i + 1).folded();
            if (AFRAID.contains(reading.tokens().get(i).folded())
                    && List.of("that", "que", "qu").contains(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsked(Reading reading) {
        return reading.hedges().stream().anyMatch(i -> Hedges.isOpenQuestion(reading.tokens(), i));
    }

    /** How open the hedges leave it: 0 settled, 1 on a condition or to come, 2 planned or expected, 3 possible. */
    private static int openness(Reading reading, BitSet hedges) {
        int openness = 0;
        for (int i = hedges.nextSetBit(0); i >= 0; i = hedges.nextSetBit(i + 1)) {
            String word = reading.tokens().get(i).folded();
            boolean perhaps = word.equals("peut")
                    && reading.text().startsWith("-", reading.tokens().get(i).end());
            boolean asked = word.equals("whether")
                    || (word.equals("si") || word.equals("if")) && Hedges.isOpenQuestion(reading.tokens(), i);
            if (perhaps || !FACTS.contains(word)) {
                openness = perhaps || asked
                        ? 3
                        : Math.max(
                                openness,
                                CONDITIONS.contains(word) ? 1 : PLANS.contains(word) || isOffer(word) ? 2 : 3);
            }
        }
        return openness;
    }

    /** How open other words leave it: 1 to come, 2 expected or asked for, 3 feared. */
    private static int expectation(Reading sentence, Alignment alignment) {
        int openness = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            String word = sentence.tokens().get(i).folded();
            boolean feared = (FEARED.contains(word) || word.startsWith("risqu")) && !alignment.isAligned(i);
            boolean open = word.equals("encore") || word.equals("yet") || Tenses.isAhead(sentence, i);
            int openHere = feared ? 3 : EXPECTED.contains(word) ? 2 : open ? 1 : 0;
            openness = Math.max(openness, openHere);
        }
        return openness;
    }

    private static boolean isOffer(String word) {
        return List.of("offer", "tried", "attempt", "tent", "propos", "menac").stream()
                .anyMatch(word::startsWith);
    }

    /** "She said that service would resume": a plain future, told later. "Could" and « pourrait » stay what they are. */
    private static boolean isFutureInThePast(Reading reading, int hedge) {
        String surface = reading.tokens().get(hedge).surface();
        boolean future = surface.equals("would") || Hedges.isConditional(surface) && !surface.startsWith("pourr");
        return future
                && reading.attributions().stream()
                        .anyMatch(a -> a.covers(hedge) && a.from() > a.marker() && isPast(reading, a.marker()));
    }

    private static boolean isPast(Reading reading, int marker) {
        String word = reading.tokens().get(marker).folded();
        String before = marker == 0 ? "" : reading.tokens().get(marker - 1).folded();
        boolean english = word.equals("said") || word.equals("told") || word.equals("thought") || word.endsWith("ed");
        return english || word.endsWith("ait") || AUXILIARIES.contains(before);
    }
}
