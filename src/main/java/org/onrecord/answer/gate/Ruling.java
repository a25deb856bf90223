package org.onrecord.answer.gate;

import java.util.ArrayList;
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
    static final String UNSURE = "unsure";

    /** The reason of one that is freer still: nothing was found against it, and next to nothing for it. */
    static final String FREE = "free";

    public Ruling {
        supports = List.copyOf(supports);
        reasons = List.copyOf(reasons);
        instead = List.copyOf(instead);
    }

    /** A ruling on a sentence for which nothing else is to be shown. */
    public Ruling(Verdict verdict, String text, List<Support> supports, boolean quote, List<String> reasons) {
        this(verdict, text, supports, quote, reasons, List.of());
    }

    /** Whether it may be shown marked: nothing at all was found against it, and it is near to its source. */
    public boolean mayBeMarked() {
        return verdict == Verdict.PARTLY && reasons.equals(List.of(UNSURE));
    }

    /** The same sentence where rules alone are no proof, for {@code reason}: its sources are to be quoted in its place. */
    Ruling unproven(String reason) {
        List<String> why = new ArrayList<>(reasons);
        why.add(reason);
        return new Ruling(Verdict.PARTLY, text, supports, quote, why, supports);
    }

    Ruling withInstead(List<Support> other) {
        return new Ruling(verdict, text, supports, quote, reasons, other);
    }

    static Ruling unsupported(String text, String reason) {
        return new Ruling(Verdict.UNSUPPORTED, text, List.of(), false, List.of(reason));
    }
}
