package org.onrecord.answer.gate.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Words;

/**
 * A figure is not said to be less than what the source gives a smaller figure for, nor more than what it gives a larger one
 * for: "64 million, less than foreseen" where the source has "64 million, against 52 million foreseen".
 */
public final class ComparisonRule implements Rule {

    private static final Set<String> LESS =
            Words.set("less fewer lower smaller moins below under inferieur inferieure");
    private static final Set<String> MORE =
            Words.set("more higher greater larger plus davantage above over superieur superieure");
    private static final Set<String> BY_THEMSELVES = Words.set("below under above over");
    private static final Set<String> THAN = Words.set("than que qu a au aux");
    private static final Set<String> BESIDE = Words.set("against contre versus from");
    private static final Set<String> OF = Words.set("of de");
    private static final Set<String> INSTEAD = Words.set("instead lieu");
    private static final Set<String> FILLERS = Words.set("the a an les la le des of about some environ quelque");
    private static final int NEAR = 6;

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            int order = order(sentence, i);
            Figure compared = order == 0 ? null : before(sentence, i);
            if (compared != null && isOtherwise(compared, order, sentence, i, source.reading())) {
                return "comparison";
            }
        }
        return null;
    }

    /** 1 where "more than" begins, -1 where "less than" does, 0 elsewhere. */
    private static int order(Reading reading, int at) {
        String word = reading.word(at);
        boolean than = BY_THEMSELVES.contains(word) || THAN.contains(reading.word(at + 1));
        return !than ? 0 : LESS.contains(word) ? -1 : MORE.contains(word) ? 1 : 0;
    }

    /** The figure that is compared: the last one before, close by and in the same sentence. */
    private static @Nullable Figure before(Reading reading, int at) {
        Figure last = null;
        for (Figure figure : reading.figures()) {
            boolean near = figure.to() <= at
                    && at - figure.to() <= NEAR
                    && reading.isOneSentence(figure.from(), at)
                    && !figure.unit().equals("ordinal");
            last = near ? figure : last;
        }
        return last;
    }

    private static boolean isOtherwise(Figure compared, int order, Reading sentence, int at, Reading source) {
        Figure named = after(sentence, at + 1);
        if (named != null) {
            return named.unit().equals(compared.unit())
                    && named.noun() == compared.noun()
                    && compared.value().compareTo(named.value()) * order < 0;
        }
        List<Figure> same = source.figures().stream()
                .filter(figure -> figure.isAsMuchAs(compared))
                .toList();
        if (same.size() != 1) {
            return false;
        }
        List<Figure> beside = source.figures().stream()
                .filter(figure -> isBeside(source, same.get(0), figure))
                .toList();
        return !beside.isEmpty()
                && beside.stream().allMatch(figure -> same.get(0).value().compareTo(figure.value()) * order < 0);
    }

    /** The figure that follows at once: "more than the 74 million". */
    private static @Nullable Figure after(Reading reading, int at) {
        int next = at;
        while (THAN.contains(reading.word(next)) || FILLERS.contains(reading.word(next))) {
            next++;
        }
        for (Figure figure : reading.figures()) {
            if (figure.from() == next) {
                return figure;
            }
        }
        return null;
    }

    /** Whether the source sets {@code other} beside {@code figure}: "64, against 52", "up from 52", « au lieu de 52 ». */
    private static boolean isBeside(Reading source, Figure figure, Figure other) {
        String one = source.word(other.from() - 1);
        boolean said = BESIDE.contains(one) || OF.contains(one) && INSTEAD.contains(source.word(other.from() - 2));
        return said
                && other != figure
                && other.from() >= figure.to()
                && source.isOneSentence(figure.from(), other.from())
                && (other.unit().equals(figure.unit())
                        || figure.unit().isEmpty()
                        || other.unit().isEmpty());
    }
}
