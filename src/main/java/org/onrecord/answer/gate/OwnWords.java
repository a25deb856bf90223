package org.onrecord.answer.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.Examiner.Finding;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Source;

/**
 * Finds the sentences of the articles that a refused sentence speaks of, so that the reader gets those, word for word, instead
 * of nothing: most refused sentences of an honest model are true in words that the rules cannot follow. Revision by evidence as
 * of Gao et al., RARR (2023), but what is put in the sentence's place is never written by a model.
 *
 * <p>The nearest says most of the refused sentence, read with what its pronoun stands for; each rare figure of the sentence that
 * it gives counts extra.
 */
final class OwnWords {

    private static final double LEAST = 0.35;

    /** What each of at most two rare figures is worth, as a part of a sentence. */
    private static final double FIGURE = 0.15;

    /** How many sources with a rare figure of the sentence are looked at, whatever words they share with it. */
    private static final int WITH_FIGURE = 4;

    /** Figures up to this stand in many sentences. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    /** Figures up to this stand in sentences that speak of something else, unless they have a unit. */
    private static final BigDecimal COMMON = BigDecimal.valueOf(100);

    private final Examiner examiner;

    OwnWords(Examiner examiner) {
        this.examiner = examiner;
    }

    /** One sentence for each statement that {@code text} joins, in its order; empty where no source is near enough. */
    List<Support> of(String text, String language, List<Source> sources) {
        List<String> parts = Parts.of(text);
        List<Support> found = new ArrayList<>();
        for (String part : parts.isEmpty() ? List.of(text) : parts) {
            Reading reading = new Reading(part);
            Finding nearest = nearest(reading, language, sources);
            if (nearest != null) {
                found.add(support(nearest));
                withItsFigure(reading, nearest.source(), sources)
                        .map(other -> new Support(other.article(), other.span(), nearest.coverage()))
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .distinct()
                .filter(support -> found.stream().noneMatch(other -> isPartOf(support, other)))
                .toList();
    }

    /**
     * What to quote for a sentence that may not be shown though rules held it: of the sentences that it may rest on, each read
     * with what its pronoun stands for, the one that says most of it.
     */
    List<Support> insteadOf(Ruling partly, String language, List<Source> sources) {
        List<Support> supports = partly.supports();
        Reading reading = new Reading(partly.text());
        List<Finding> holding = candidates(reading, language, sources).stream()
                .filter(finding -> finding.holds() || finding.holdsInPart())
                .toList();
        boolean one =
                supports.size() == 1 && holding.stream().anyMatch(finding -> isFrom(finding.source(), supports.get(0)));
        return one
                ? List.of(support(nearest(holding, reading)))
                : supports.stream().map(support -> whole(support, sources)).toList();
    }

    private static Support whole(Support support, List<Source> sources) {
        return sources.stream()
                .filter(source ->
                        source.article() == support.article() && source.span().equals(support.span()))
                .map(source -> whole(source, sources))
                .map(source -> new Support(source.article(), source.span(), support.score()))
                .findFirst()
                .orElse(support);
    }

    private static boolean isFrom(Source source, Support support) {
        return source.article().id().equals(support.article().id())
                && source.span().contains(support.span());
    }

    private static Support support(Finding finding) {
        Source source = finding.source();
        return new Support(source.article(), source.span(), finding.coverage());
    }

    private static boolean isPartOf(Support part, Support whole) {
        return part.article().id().equals(whole.article().id())
                && !part.span().equals(whole.span())
                && whole.span().contains(part.span());
    }

    private @Nullable Finding nearest(Reading reading, String language, List<Source> sources) {
        List<Finding> near = candidates(reading, language, sources).stream()
                .filter(finding -> finding.coverage() >= LEAST)
                .toList();
        return near.isEmpty() ? null : nearest(near, reading);
    }

    private static Finding nearest(List<Finding> some, Reading reading) {
        return Collections.max(
                some,
                Comparator.<Finding>comparingDouble(finding -> worth(finding, reading))
                        .thenComparing(Finding::coverage));
    }

    /** The sources that share most words with the sentence, and some with its figures, each with what it refers back to. */
    private List<Finding> candidates(Reading reading, String language, List<Source> sources) {
        Set<Source> near = new LinkedHashSet<>(Nearest.of(reading, sources, Examiner.CANDIDATES));
        sources.stream()
                .filter(source -> given(reading, source) > 0 && !Nearest.isQuestion(source))
                .limit(WITH_FIGURE)
                .forEach(near::add);
        return near.stream()
                .map(source -> whole(source, sources))
                .distinct()
                .map(source -> examiner.examine(reading, language, source))
                .toList();
    }

    private static double worth(Finding finding, Reading reading) {
        return finding.direct() + FIGURE * Math.min(2, given(reading, finding.source()));
    }

    /** How many of the sentence's rare figures the source gives. */
    private static long given(Reading reading, Source source) {
        return reading.figures().stream()
                .filter(figure -> isRare(figure) && gives(source, figure))
                .count();
    }

    private static boolean isRare(Figure figure) {
        boolean unit = !figure.unit().isEmpty() && !figure.unit().equals("ordinal");
        return unit || figure.value().compareTo(COMMON) > 0;
    }

    /** The first sentence of the article with a figure that the refused one gives and the nearest does not. */
    private static Optional<Source> withItsFigure(Reading text, Source nearest, List<Source> sources) {
        for (Figure figure : text.figures()) {
            boolean telling = figure.value().compareTo(SMALL) > 0;
            if (telling && !gives(nearest, figure)) {
                return sources.stream()
                        .filter(source ->
                                source.article().id().equals(nearest.article().id()))
                        .filter(source -> gives(source, figure) && !Nearest.isQuestion(source))
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
