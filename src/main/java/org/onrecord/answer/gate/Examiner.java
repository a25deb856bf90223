package org.onrecord.answer.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Lexicon;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.answer.gate.rule.AttributionRule;
import org.onrecord.answer.gate.rule.BindingRule;
import org.onrecord.answer.gate.rule.ChangeRule;
import org.onrecord.answer.gate.rule.ComparisonRule;
import org.onrecord.answer.gate.rule.DateRule;
import org.onrecord.answer.gate.rule.EventRule;
import org.onrecord.answer.gate.rule.ExchangeRule;
import org.onrecord.answer.gate.rule.FigureRule;
import org.onrecord.answer.gate.rule.HedgeRule;
import org.onrecord.answer.gate.rule.NameExchangeRule;
import org.onrecord.answer.gate.rule.NameRule;
import org.onrecord.answer.gate.rule.NegationRule;
import org.onrecord.answer.gate.rule.OppositeRule;
import org.onrecord.answer.gate.rule.OverlapRule;
import org.onrecord.answer.gate.rule.PairRule;
import org.onrecord.answer.gate.rule.PlaceRule;
import org.onrecord.answer.gate.rule.QuantityRule;
import org.onrecord.answer.gate.rule.RatioRule;
import org.onrecord.answer.gate.rule.RoleRule;
import org.onrecord.answer.gate.rule.Rule;
import org.onrecord.answer.gate.rule.ShareRule;
import org.onrecord.answer.gate.rule.Source;
import org.onrecord.answer.gate.rule.SpeakerRule;
import org.onrecord.answer.gate.rule.TenseRule;

/** Holds a sentence against one source by all rules. */
final class Examiner {

    /** How many sources a sentence is held against. */
    static final int CANDIDATES = 6;

    private static final double SURELY_ALIKE = 0.9;
    private static final double LEAST_DIRECT = 0.3;
    private static final double LEAST_WITH_LIKENESS = 0.35;

    /** Attribution comes last: a sentence with that fault alone is right in part. */
    private static final List<Rule> RULES = List.of(
            new FigureRule(),
            new RatioRule(),
            new DateRule(),
            new NameRule(),
            new NegationRule(),
            new OppositeRule(Lexicon.bundled()),
            new EventRule(Lexicon.bundled()),
            new RoleRule(),
            new BindingRule(),
            new ExchangeRule(),
            new NameExchangeRule(),
            new PairRule(),
            new ShareRule(),
            new ComparisonRule(),
            new ChangeRule(),
            new PlaceRule(),
            new QuantityRule(),
            new HedgeRule(),
            new TenseRule(),
            new SpeakerRule(),
            new AttributionRule());

    private final Similarity similarity;

    Examiner(Similarity similarity) {
        this.similarity = similarity;
    }

    /**
     * What came of it.
     *
     * @param source what the sentence was held against
     * @param coverage part of its words that the source says
     * @param direct part of its words, names and figures that stand in the source itself
     * @param objection the first fault, null for none
     */
    record Finding(
            Source source,
            double coverage,
            double direct,
            @Nullable String objection) {

        boolean holds() {
            return objection == null;
        }

        /** Whether it speaks of the same thing, so that its objection counts. */
        boolean speaks() {
            return !"overlap".equals(objection);
        }

        boolean holdsInPart() {
            return AttributionRule.REASON.equals(objection);
        }
    }

    /** Holds {@code sentence}, which is in {@code language}, against the sources that share most words with it, each alone. */
    List<Finding> nearest(Reading sentence, String language, List<Source> sources) {
        return Nearest.of(sentence, sources, CANDIDATES).stream()
                .map(source -> examine(sentence, language, source))
                .toList();
    }

    /** Holds {@code sentence}, which is in {@code language}, against {@code source}. */
    Finding examine(Reading sentence, String language, Source source) {
        Alignment alignment = new Alignment(sentence, source.reading());
        OverlapRule overlap = OverlapRule.between(language, source.article().language());
        double coverage = overlap.coverage(sentence, source, alignment);
        String objection = overlap.objection(sentence, source, alignment);
        if (objection != null && coverage >= LEAST_WITH_LIKENESS) {
            double likeness =
                    similarity.between(sentence.text(), source.reading().text());
            objection = likeness >= SURELY_ALIKE ? null : objection;
        }
        double direct = OverlapRule.direct(sentence, source, alignment);
        objection = objection == null && direct < LEAST_DIRECT ? "overlap" : objection;
        for (int i = 0; objection == null && i < RULES.size(); i++) {
            objection = RULES.get(i).objection(sentence, source, alignment);
        }
        return new Finding(source, coverage, direct, objection);
    }
}
