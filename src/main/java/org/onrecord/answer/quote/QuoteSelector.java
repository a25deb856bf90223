package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.Likeness;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * Chooses the sentences that answer a question best:
 *
 * <ol>
 *   <li>take the sentences of the passages found, scored by words ({@link Candidates});
 *   <li>score the best of them by meaning too ({@link Likeness}), where a model has time for it;
 *   <li>drop what falls short of the bar for evidence;
 *   <li>take the best that differ from each other.
 * </ol>
 */
public final class QuoteSelector {

    /** No answer is longer. */
    public static final int MOST_QUOTES = 5;

    private static final int PASSAGES = 15;
    private static final double ENOUGH_IN_CONTEXT = 0.58;
    private static final double ENOUGH_ALONE = 0.15;

    /** Below this many spreads a sentence speaks of something else, unless nearly all words are there. */
    private static final double FAR = 2.5;

    private static final double ENOUGH_WHEN_FAR = 0.75;

    /** What meaning may make up for words that the question has and the article says otherwise. */
    private static final double ENOUGH_WITH_LIKENESS = 1.05;

    private static final double NEAR_THE_BEST = 0.78;

    /** Sentences whose meaning is compared: what words put behind them is seldom an answer, and each takes the model's time. */
    private static final int COMPARED = 24;

    /** What a spread of likeness counts beside words: both seldom exceed 1. See docs/decisions/refusal.md. */
    private static final double LIKENESS = 0.15;

    private static final Comparator<Quote> BEST_FIRST =
            Comparator.comparingDouble(Quote::score).reversed();

    private final Likeness likeness;

    /** Chooses by words alone. */
    public QuoteSelector() {
        this(Likeness.none());
    }

    /** Chooses by words, and by meaning as far as {@code likeness} tells it. */
    public QuoteSelector(Likeness likeness) {
        this.likeness = likeness;
    }

    /** The chosen sentences, best first; empty when the passages hold no evidence. */
    public List<Quote> select(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        return select(question, all(question, hits, session));
    }

    /** The chosen of {@code candidates}, which come from {@link #all}; empty when there is no evidence among them. */
    public List<Quote> select(QuestionAnalysis question, List<Quote> candidates) {
        boolean compared = candidates.stream().anyMatch(candidate -> candidate.likeness() > 0);
        List<Quote> evidence = candidates.stream()
                .filter(candidate -> isEvidence(candidate, compared))
                .toList();
        return distinct(evidence, question.type() == AnswerType.OPEN ? MOST_QUOTES : 3);
    }

    /** Every sentence of the passages, best first, evidence or not. */
    public List<Quote> all(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        Candidates sentences = new Candidates(question, session);
        List<Quote> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Hit hit : hits.subList(0, Math.min(PASSAGES, hits.size()))) {
            for (Quote candidate : sentences.of(hit)) {
                if (seen.add(candidate.article().id() + candidate.span())) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return byMeaning(question, candidates);
    }

    private List<Quote> byMeaning(QuestionAnalysis question, List<Quote> byWords) {
        int compared = Math.min(COMPARED, byWords.size());
        List<Double> spreads = likeness.of(
                question.text(),
                question.language(),
                byWords.subList(0, compared).stream().map(Quote::text).toList());
        if (spreads.isEmpty()) {
            return byWords;
        }
        List<Quote> candidates = new ArrayList<>();
        for (int i = 0; i < byWords.size(); i++) {
            Quote quote = byWords.get(i);
            double near = i < compared ? spreads.get(i) : 0;
            candidates.add(quote.withLikeness(near).withScore((quote.score() + LIKENESS * near) / 2));
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private static boolean isEvidence(Quote candidate, boolean compared) {
        if (!candidate.names() || candidate.coverage() < ENOUGH_ALONE) {
            return false;
        }
        double bar = compared && candidate.likeness() < FAR ? ENOUGH_WHEN_FAR : ENOUGH_IN_CONTEXT;
        return candidate.topic() > 0 && candidate.inContext() >= bar
                || candidate.inContext() + LIKENESS * candidate.likeness() >= ENOUGH_WITH_LIKENESS;
    }

    private static List<Quote> distinct(List<Quote> sorted, int most) {
        List<Quote> chosen = new ArrayList<>();
        for (Quote candidate : sorted) {
            if (chosen.size() == most
                    || candidate.score() < NEAR_THE_BEST * sorted.get(0).score()) {
                break;
            }
            List<Quote> alike = chosen.stream()
                    .filter(other -> overlap(other, candidate) || SameWords.areAlike(other.text(), candidate.text()))
                    .toList();
            if (alike.isEmpty()) {
                chosen.add(candidate);
            } else if (candidate.expected()
                    && alike.size() == 1
                    && !alike.get(0).expected()) {
                // The same place, cut so that it has what was asked for.
                chosen.set(chosen.indexOf(alike.get(0)), candidate);
            }
        }
        return chosen.stream()
                .map(quote -> quote.withScore(Math.min(1, quote.score()))
                        .withCopies(Math.max(
                                copies(quote, sorted), quote.hit().copies().size())))
                .toList();
    }

    private static boolean overlap(Quote a, Quote b) {
        return a.article().id().equals(b.article().id()) && a.span().overlaps(b.span());
    }

    private static int copies(Quote quote, List<Quote> all) {
        return (int) all.stream()
                .filter(other -> !other.article().id().equals(quote.article().id()))
                .filter(other -> SameWords.areAlike(other.text(), quote.text()))
                .map(other -> other.article().id())
                .distinct()
                .count();
    }
}
