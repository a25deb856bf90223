package org.onrecord.answer.gate.rule;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/** What the source denies the sentence denies, and the other way round. */
public final class NegationRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        Reading reading = source.reading();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.isNegator(i) || !sentence.isContent(i)) {
                continue;
            }
            List<Integer> matches = alignment.of(i);
            boolean denied = sentence.isDenied(i);
            if (!matches.isEmpty() && matches.stream().allMatch(j -> reading.isDenied(j) != denied)) {
                return "negation";
            }
        }
        boolean claims = hasNegation(sentence);
        if (claims && !hasNegation(reading) && !hasRefusal(reading)) {
            return "negation";
        }
        if (!claims && !hasRefusal(sentence) && deniesWhatIsSaid(reading, alignment)) {
            return "negation";
        }
        return prefixFlip(sentence, reading, alignment) ? "negation" : null;
    }

    private static boolean hasNegation(Reading reading) {
        BitSet denied = reading.denied();
        return !denied.isEmpty();
    }

    /** Words that deny without a "not". */
    private static boolean hasRefusal(Reading reading) {
        return reading.tokens().stream().anyMatch(token -> token.means("refuse") || token.means("lack"));
    }

    private static boolean deniesWhatIsSaid(Reading reading, Alignment alignment) {
        for (int j = reading.denied().nextSetBit(0);
                j >= 0;
                j = reading.denied().nextSetBit(j + 1)) {
            if (reading.isNegator(j)
                    && alignment.touches(reading.tokens().get(j).clause())) {
                return true;
            }
        }
        return false;
    }

    /** "Legal" for "illegal". */
    private static boolean prefixFlip(Reading sentence, Reading reading, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token word = sentence.tokens().get(i);
            if (!sentence.isContent(i) || alignment.isAligned(i)) {
                continue;
            }
            for (Token other : reading.tokens()) {
                if (other.isContent()
                        && (isContrary(word.folded(), other.folded()) || isContrary(other.folded(), word.folded()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isContrary(String longer, String shorter) {
        for (String prefix : List.of("un", "in", "im", "il", "ir", "non", "dis", "mal", "de", "des")) {
            if (shorter.length() >= 5 && longer.equals(prefix + shorter)) {
                return true;
            }
        }
        return false;
    }
}
