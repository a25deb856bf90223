package org.onrecord.answer.gate;

import java.util.List;

/**
 * What the gate made of a sentence.
 *
 * @param text the sentence as it may be shown: markers and markup gone, quotation marks too where the words are not verbatim
 * @param supports what it rests on; empty unless supported at least in part
 * @param quote whether all it says is one verbatim quotation
 * @param reasons what was found wanting, machine-readable: {@code number}, {@code name}, {@code negation}, {@code quote}…
 */
public record Ruling(Verdict verdict, String text, List<Support> supports, boolean quote, List<String> reasons) {

    public Ruling {
        supports = List.copyOf(supports);
        reasons = List.copyOf(reasons);
    }
}
