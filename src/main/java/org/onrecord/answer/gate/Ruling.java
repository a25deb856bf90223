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
 */
public record Ruling(Verdict verdict, String text, List<Support> supports, boolean quote, List<String> reasons) {

    public Ruling {
        supports = List.copyOf(supports);
        reasons = List.copyOf(reasons);
    }

    static Ruling unsupported(String text, String reason) {
        return new Ruling(Verdict.UNSUPPORTED, text, List.of(), false, List.of(reason));
    }
}
