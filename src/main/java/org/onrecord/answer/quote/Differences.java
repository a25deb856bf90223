package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * Finds quotes of different articles that answer one question about a figure with different figures. Cautious: both must
 * answer the whole question, and state figures of one unit of which none is the same.
 */
public final class Differences {

    private static final Set<AnswerType> ABOUT_FIGURES =
            Set.of(AnswerType.NUMBER, AnswerType.MONEY, AnswerType.PERCENT);

    private Differences() {}

    /** The quotes that differ from the first, with it; empty when none does. */
    public static List<Quote> among(QuestionAnalysis question, List<Quote> quotes) {
        if (quotes.size() < 2 || !ABOUT_FIGURES.contains(question.type())) {
            return List.of();
        }
        Quote first = quotes.get(0);
        List<Quote> differing = new ArrayList<>(List.of(first));
        for (Quote other : quotes.subList(1, quotes.size())) {
            if (!other.article().id().equals(first.article().id())
                    && first.answers()
                    && other.answers()
                    && differ(figures(first, question), figures(other, question))) {
                differing.add(other);
            }
        }
        return differing.size() > 1 ? differing : List.of();
    }

    /** A value without trailing zeros, with its unit. */
    private record Value(String number, String unit) {}

    private static boolean differ(Set<Value> one, Set<Value> other) {
        Set<Value> same = new HashSet<>(one);
        same.retainAll(other);
        boolean oneUnit = one.stream()
                .anyMatch(value -> other.stream().anyMatch(v -> v.unit().equals(value.unit())));
        return same.isEmpty() && oneUnit;
    }

    private static Set<Value> figures(Quote quote, QuestionAnalysis question) {
        Set<Value> asked = values(question.text(), question.type());
        Set<Value> stated = values(quote.text(), question.type());
        stated.removeAll(asked);
        return stated;
    }

    private static Set<Value> values(String text, AnswerType type) {
        Set<Value> values = new HashSet<>();
        for (Figure figure : new Reading(text).figures()) {
            boolean fits = switch (type) {
                case PERCENT -> figure.unit().equals("%");
                case MONEY -> figure.unit().length() == 3;
                default -> figure.unit().isEmpty();
            };
            if (fits) {
                values.add(new Value(figure.value().stripTrailingZeros().toPlainString(), figure.unit()));
            }
        }
        return values;
    }
}
