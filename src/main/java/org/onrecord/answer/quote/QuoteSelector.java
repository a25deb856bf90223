package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * Chooses the sentences that answer a question best:
 *
 * <ol>
 *   <li>take the sentences of the passages found, scored by words ({@link Candidates});
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
    private static final double NEAR_THE_BEST = 0.78;

    /** The chosen sentences, best first; empty when the passages hold no evidence. */
    public List<Quote> select(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        return select(question, all(question, hits, session));
    }

    /** The chosen of {@code candidates}, which come from {@link #all}; empty when there is no evidence among them. */
    public List<Quote> select(QuestionAnalysis question, List<Quote> candidates) {
        List<Quote> evidence =
                candidates.stream().filter(QuoteSelector::isEvidence).toList();
        return distinct(evidence, question.type() == AnswerType.OPEN ? MOST_QUOTES : 3);
    }

    /** Every sentence of the passages, best first, evidence or not. */
    public static List<Quote> all(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
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
        candidates.sort(Comparator.comparingDouble(Quote::score).reversed());
        return candidates;
    }

    private static boolean isEvidence(Quote candidate) {
        return candidate.names()
                && candidate.topic() > 0
                && candidate.inContext() >= ENOUGH_IN_CONTEXT
                && candidate.coverage() >= ENOUGH_ALONE;
    }

    private static List<Quote> distinct(List<Quote> sorted, int most) {
        List<Quote> chosen = new ArrayList<>();
        if (sorted.isEmpty()) {
            return chosen;
        }
        Quote best = sorted.get(0);
        for (Quote candidate : sorted) {
            if (chosen.size() == most
                    || candidate.score() < NEAR_THE_BEST * sorted.get(0).score()) {
                break;
            }
            if (chosen.stream()
                    .noneMatch(
                            other -> overlap(other, candidate) || SameWords.areAlike(other.text(), candidate.text()))) {
                chosen.add(candidate.withCopies(Math.max(
                        copies(candidate, sorted), candidate.hit().copies().size())));
            }
        }
        return chosen;
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
