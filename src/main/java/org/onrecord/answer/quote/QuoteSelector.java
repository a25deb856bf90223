package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.Likeness;
import org.onrecord.retrieval.Likeness.Meaning;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionTerm;

/**
 * Chooses the sentences that answer a question best:
 *
 * <ol>
 *   <li>take the sentences of the passages found ({@link Candidates}), ranked by words ({@link Ranker});
 *   <li>rank the best of them by meaning too ({@link Likeness}), where a model has time for it;
 *   <li>drop those about something that the question does not name, and those that hardly answer it;
 *   <li>take the best that differ from each other.
 * </ol>
 */
public final class QuoteSelector {

    /** No answer is longer. */
    public static final int MOST_QUOTES = 5;

    private static final int PASSAGES = 15;
    private static final int MOST_OF_A_KIND = 3;

    /** Less likely than this is no evidence; see docs/decisions/refusal.md. */
    private static final double LEAST = 0.02;

    /** With less of the names of a question, an article is about something else. */
    private static final double ENOUGH_NAMED = 0.6;

    /** A question most of whose words the archive has never heard is about something else. */
    private static final double MOSTLY = 0.65;

    /** What is less likely than this part of the best adds nothing to it. */
    private static final double BESIDE_THE_BEST = 0.1;

    /** The same part, where the best is {@link #SURE}. */
    private static final double BESIDE_A_SURE_ONE = 0.25;

    private static final double SURE = 0.7;

    /** From this part of its likelihood on, the second sentence of a pair does without the first. */
    private static final double ALONE = 0.75;

    /** Sentences whose meaning is compared: what words put behind them is seldom an answer, and each takes the model's time. */
    private static final int COMPARED = 24;

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

    /** What the passages found, best first, hold for a question. */
    public Findings findings(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        return new Findings(this, question, hits, session);
    }

    /** The chosen of {@code candidates}, which come from {@link #all}; empty when there is no evidence among them. */
    public List<Quote> select(QuestionAnalysis question, List<Quote> candidates) {
        if (question.terms().isEmpty()) {
            // "Who?" and "???" are answered by any sentence, and so by none.
            return List.of();
        }
        boolean named = question.terms().stream().anyMatch(QuestionTerm::name);
        List<Quote> evidence = candidates.stream()
                .filter(candidate -> isEvidence(candidate, named))
                .toList();
        return distinct(evidence, question.type() == AnswerType.OPEN ? MOST_QUOTES : MOST_OF_A_KIND);
    }

    /** What has all the names of a question may say its other words in words of its own. */
    private static boolean isEvidence(Quote candidate, boolean named) {
        return candidate.signals().named() >= ENOUGH_NAMED
                && (candidate.signals().unheard() < MOSTLY
                        || named && candidate.signals().names())
                && candidate.score() >= LEAST;
    }

    /** Every sentence of the passages, best first, evidence or not. */
    public List<Quote> all(Findings findings) {
        QuestionAnalysis question = findings.question();
        List<Hit> hits = findings.hits();
        Candidates sentences = new Candidates(findings);
        Ranker ranker = new Ranker(question.type());
        List<Quote> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Hit hit : hits.subList(0, Math.min(PASSAGES, hits.size()))) {
            for (Quote candidate : sentences.of(hit)) {
                if (seen.add(candidate.article().id() + candidate.span())) {
                    candidates.add(ranker.scored(candidate));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return withoutNeedlessPairs(byMeaning(question, ranker, candidates));
    }

    /** The sentence before adds nothing where the second of a pair answers nearly as well without it. */
    private static List<Quote> withoutNeedlessPairs(List<Quote> candidates) {
        return candidates.stream()
                .filter(pair -> !pair.clues().several()
                        || candidates.stream()
                                .noneMatch(alone -> alone.span().end()
                                                == pair.span().end()
                                        && alone.span().start() > pair.span().start()
                                        && alone.overlaps(pair)
                                        && alone.signals().expected()
                                        && alone.score() >= ALONE * pair.score()))
                .toList();
    }

    private List<Quote> byMeaning(QuestionAnalysis question, Ranker ranker, List<Quote> byWords) {
        int compared = Math.min(COMPARED, byWords.size());
        List<Meaning> meanings = likeness.of(
                question.text(),
                question.language(),
                byWords.subList(0, compared).stream().map(Quote::text).toList());
        if (meanings.isEmpty()) {
            return byWords;
        }
        Meaning unknown = stranger(meanings);
        List<Quote> candidates = new ArrayList<>();
        for (int i = 0; i < byWords.size(); i++) {
            candidates.add(ranker.scored(byWords.get(i).withMeaning(i < compared ? meanings.get(i) : unknown)));
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    /** What words put behind all that was compared is taken to mean the least. */
    private static Meaning stranger(List<Meaning> known) {
        boolean read = known.stream().allMatch(meaning -> meaning.answers() != null);
        return new Meaning(
                0,
                read ? Collections.min(known.stream().map(Meaning::answers).toList()) : null,
                known.get(0).multilingual());
    }

    private static List<Quote> distinct(List<Quote> sorted, int most) {
        List<Quote> chosen = new ArrayList<>();
        double best = sorted.isEmpty() ? 0 : sorted.get(0).score();
        double least = best * (best < SURE ? BESIDE_THE_BEST : BESIDE_A_SURE_ONE);
        for (Quote candidate : sorted) {
            if (chosen.size() == most || candidate.score() < least) {
                break;
            }
            List<Quote> alike = chosen.stream()
                    .filter(other -> other.overlaps(candidate) || SameWords.areAlike(other.text(), candidate.text()))
                    .toList();
            if (alike.isEmpty()) {
                chosen.add(candidate);
            } else if (candidate.signals().expected()
                    && alike.size() == 1
                    && !alike.get(0).signals().expected()) {
                // The same place, cut so that it has what was asked for.
                chosen.set(chosen.indexOf(alike.get(0)), candidate);
            }
        }
        return chosen.stream()
                .map(quote -> quote.withCopies(
                        Math.max(copies(quote, sorted), quote.hit().copies().size())))
                .toList();
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
