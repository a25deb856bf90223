package org.onrecord.answer.gate.rule;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;

/** What the source leaves open ("could", « pourrait ») the sentence does not settle, nor the other way round. */
public final class HedgeRule implements Rule {

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
        BitSet claimed = sentence.hedges();
        if (claimed.isEmpty() && opensWhatIsSaid(source.reading(), alignment)) {
            return "hedge";
        }
        boolean strong = claimed.stream()
                .anyMatch(i -> STRONG.contains(sentence.tokens().get(i).folded()));
        boolean open = !source.reading().hedges().isEmpty()
                || !source.reading().attributions().isEmpty()
                || source.reading().tokens().stream().anyMatch(t -> t.means("uncertain"));
        return strong && !open ? "hedge" : null;
    }

    private static boolean opensWhatIsSaid(Reading reading, Alignment alignment) {
        return reading.hedges().stream()
                .anyMatch(j -> alignment.touches(reading.tokens().get(j).clause()));
    }
}
