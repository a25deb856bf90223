package org.onrecord.answer.gate;

import java.util.List;

/**
 * What the gate made of a sentence.
 *
 * @param verdict whether it may be shown
 * @param text the sentence as it may be shown: markers and markup gone, quotation marks too where the words are not verbatim
 * @param supports what it rests on; empty when unsupported
 * @param quote whether it is a verbatim quotation with at most its speaker
 * @param reasons what was found wanting, machine-readable: {@code number}, {@code name}, {@code negation}, {@code quote}…
 * @param instead where the sentence may not be shown: the sentences of the articles that speak of the same thing, to be quoted
 *     in its place; often empty
 */
public record Ruling(
        Verdict verdict,
        String text,
        List<Support> supports,
        boolean quote,
        List<String> reasons,
        List<Support> instead) {

    /** The reason of a sentence that no rule objects to, but that is too free for rules to prove it. */
    public static final String UNSURE = "unsure";

    public Ruling {
        supports = List.copyOf(supports);
        reasons = List.copyOf(reasons);
        instead = List.copyOf(instead);
    }

    /** A ruling on a sentence for which nothing else is to be shown. */
    public Ruling(Verdict verdict, String text, List<Support> supports, boolean quote, List<String> reasons) {
        this(verdict, text, supports, quote, reasons, List.of());
    }

    /** The same sentence where rules alone are no proof: its sources are to be quoted in its place. */
    Ruling unsure() {
        return new Ruling(Verdict.PARTLY, text, supports, quote, List.of(UNSURE), supports);
    }

    Ruling withInstead(List<Support> other) {
        return new Ruling(verdict, text, supports, quote, reasons, other);
    }

    static Ruling unsupported(String text, String reason) {
        return new Ruling(Verdict.UNSUPPORTED, text, List.of(), false, List.of(reason));
    }
}
