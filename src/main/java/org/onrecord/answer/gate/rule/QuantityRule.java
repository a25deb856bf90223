package org.onrecord.answer.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.reading.Words;

/** "Few" is not said of what the source says "many" of, nor "most" of what it says "some" of; less may be said: "some". */
public final class QuantityRule implements Rule {

    private static final Set<String> OF = Set.of("of", "de", "des", "d");

    /** What each quantity lets say besides itself, by the lexicon's rows. */
    private static final Map<String, Set<String>> IMPLIED = Map.of(
            "all", Set.of("most", "many", "some"),
            "most", Set.of("many", "some"),
            "many", Set.of("some"),
            "some", Set.of("many"),
            "few", Set.of("some"),
            "none", Set.of("few"));

    private static final Set<String> CLAIMED = Set.of("few", "many", "most");
    private static final Set<String> NO_QUANTITY =
            Words.set("at the au le la les plus d as how so too not his her its their our a");

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            String claimed = quantity(sentence, i);
            if (claimed == null || !CLAIMED.contains(claimed)) {
                continue;
            }
            List<String> stated = stated(source.reading(), alignment.counterpart(i));
            boolean implied = stated.stream()
                    .anyMatch(
                            other -> other.equals(claimed) || IMPLIED.get(other).contains(claimed));
            if (!stated.isEmpty() && !implied) {
                return "quantity";
            }
        }
        return null;
    }

    /** The quantities in a clause of the source, else in the whole of it. */
    private static List<String> stated(Reading source, int clause) {
        List<String> there = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int j = 0; j < source.tokens().size(); j++) {
            String quantity = quantity(source, j);
            if (quantity != null) {
                all.add(quantity);
                if (source.tokens().get(j).clause() == clause) {
                    there.add(quantity);
                }
            }
        }
        return there.isEmpty() ? all : there;
    }

    /** The row of the quantity that begins here; null for "some 300", "at most", "the most". */
    private static @Nullable String quantity(Reading reading, int at) {
        Token token = reading.tokens().get(at);
        boolean number = at + 1 < reading.tokens().size() && reading.isInFigure(at + 1);
        String word = token.folded();
        boolean majority = word.startsWith("majorit");
        boolean partitive = OF.contains(reading.word(at + 1));
        boolean other = majority
                ? !partitive
                : !word.equals("plupart")
                        && NO_QUANTITY.contains(reading.word(at - 1))
                        && !(token.means("some") && token.means("few"));
        if (number || other || reading.isInFigure(at) || token.isCapital() && !token.opensSentence()) {
            return null;
        }
        return Stream.of("all", "most", "many", "some", "few", "none")
                .filter(token::means)
                .findFirst()
                .orElse(null);
    }
}
