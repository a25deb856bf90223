package org.onrecord.answer.gate.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Figure.Bound;
import org.onrecord.answer.gate.reading.Reading;

/** Each number of a sentence is in its source: same value, same unit, counting the same thing, no more exact. */
public final class FigureRule implements Rule {

    @Override
    public @Nullable String objection(Reading sentence, Source source, Alignment alignment) {
        for (Figure figure : sentence.figures()) {
            List<Figure> same = source.reading().figures().stream()
                    .filter(other -> isSame(figure, other))
                    .toList();
            if (same.isEmpty()) {
                if (isYear(figure, source.reading()) || isPair(figure, source.reading())) {
                    continue;
                }
                return "number";
            }
            if (same.stream().noneMatch(other -> isAsExact(figure, other))) {
                return "bound";
            }
            if (same.stream().allMatch(other -> countsOther(figure, other, source.reading(), alignment))) {
                return "counted";
            }
        }
        return null;
    }

    private static boolean isSame(Figure a, Figure b) {
        return a.value().compareTo(b.value()) == 0 && a.unit().equals(b.unit());
    }

    private static boolean isYear(Figure figure, Reading source) {
        return figure.unit().isEmpty()
                && source.dates().stream()
                        .map(DateMention::year)
                        .anyMatch(year ->
                                year != null && figure.value().compareTo(java.math.BigDecimal.valueOf(year)) == 0);
    }

    /** "Both" is two. */
    private static boolean isPair(Figure figure, Reading source) {
        return figure.unit().isEmpty()
                && figure.value().intValue() == 2
                && source.words().stream().anyMatch(Set.of("both", "pair", "couple", "double", "deux")::contains);
    }

    private static boolean isAsExact(Figure claimed, Figure stated) {
        return switch (claimed.bound()) {
            case EXACT -> stated.bound() != Bound.AT_MOST;
            case ABOUT -> stated.bound() != Bound.AT_MOST;
            case AT_LEAST, AT_MOST -> stated.bound() == claimed.bound();
        };
    }

    /** Whether what {@code figure} counts is counted by another number in the source, and not by {@code other}. */
    private static boolean countsOther(Figure figure, Figure other, Reading source, Alignment alignment) {
        if (figure.noun() < 0 || other.noun() < 0 || alignment.of(figure.noun()).contains(other.noun())) {
            return false;
        }
        return source.figures().stream()
                .anyMatch(third -> third != other
                        && third.noun() >= 0
                        && alignment.of(figure.noun()).contains(third.noun()));
    }
}
