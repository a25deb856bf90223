package org.onrecord.answer.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.Examiner.Finding;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Source;

/**
 * Finds the sentences of the articles that a refused sentence speaks of, so that the reader gets those, word for word, instead
 * of nothing: most refused sentences of an honest model are true in words that the rules cannot follow. Revision by evidence as
 * of Gao et al., RARR (2023), but what is put in the sentence's place is never written by a model.
 */
final class OwnWords {

    private static final double LEAST = 0.35;

    /** Figures up to this stand in many sentences. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private final Examiner examiner;

    OwnWords(Examiner examiner) {
        this.examiner = examiner;
    }

    /** One sentence for each statement that {@code text} joins, in its order; empty where no source is near enough. */
    List<Support> of(String text, String language, List<Source> sources) {
        List<String> parts = Parts.of(text);
        List<Support> found = new ArrayList<>();
        for (String part : parts.isEmpty() ? List.of(text) : parts) {
            Finding nearest = nearest(part, language, sources);
            if (nearest != null) {
                Source source = whole(nearest.source(), sources);
                found.add(new Support(source.article(), source.span(), nearest.coverage()));
                withItsFigure(new Reading(part), source, sources)
                        .map(other -> new Support(other.article(), other.span(), nearest.coverage()))
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .distinct()
                .filter(support -> found.stream().noneMatch(other -> isPartOf(support, other)))
                .toList();
    }

    private static boolean isPartOf(Support part, Support whole) {
        return part.article().id().equals(whole.article().id())
                && !part.span().equals(whole.span())
                && whole.span().contains(part.span());
    }

    private @Nullable Finding nearest(String text, String language, List<Source> sources) {
        return examiner.nearest(new Reading(text), language, sources).stream()
                .filter(finding -> finding.coverage() >= LEAST)
                .max(Comparator.comparingDouble(Finding::direct).thenComparingDouble(Finding::coverage))
                .orElse(null);
    }

    /** The first sentence of the article with a figure that the refused one gives and the nearest does not. */
    private static Optional<Source> withItsFigure(Reading text, Source nearest, List<Source> sources) {
        for (Figure figure : text.figures()) {
            boolean telling = figure.value().compareTo(SMALL) > 0;
            if (telling && !gives(nearest, figure)) {
                return sources.stream()
                        .filter(source ->
                                source.article().id().equals(nearest.article().id()))
                        .filter(source -> gives(source, figure))
                        .map(source -> whole(source, sources))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean gives(Source source, Figure figure) {
        return source.reading().figures().stream()
                .anyMatch(other -> other.isAsMuchAs(figure) && other.unit().equals(figure.unit()));
    }

    /** With the sentence before when it begins with a pronoun, which alone would tell nobody who is meant. */
    private static Source whole(Source source, List<Source> sources) {
        int at = sources.indexOf(source);
        boolean follows = at > 0 && Sources.isContinued(sources.get(at - 1), source);
        return source.refersBack() && follows ? Sources.joined(sources.get(at - 1), source) : source;
    }
}
