package org.onrecord.answer.lookup;

import java.util.List;
import org.onrecord.answer.Freshness;

/**
 * What the archive has of a sentence.
 *
 * @param text what was looked for
 * @param matches best first, each place once; empty when nothing comes near
 */
public record QuoteFinding(String text, List<QuoteMatch> matches, Freshness freshness) {

    public QuoteFinding {
        matches = List.copyOf(matches);
    }

    /** Whether the archive has it. */
    public enum Outcome {
        /** Word for word. */
        EXACT,
        /** Not so, but something close; see whether it is {@link QuoteFinding#found()} in substance. */
        CLOSE,
        /** Nothing that comes near. */
        ABSENT
    }

    public Outcome outcome() {
        if (matches.isEmpty()) {
            return Outcome.ABSENT;
        }
        return matches.get(0).kind() == QuoteMatch.Kind.EXACT ? Outcome.EXACT : Outcome.CLOSE;
    }

    /** Whether the archive has these words, copied carefully or not; false when only altered ones come near. */
    public boolean found() {
        return !matches.isEmpty() && matches.get(0).kind() != QuoteMatch.Kind.ALTERED;
    }
}
