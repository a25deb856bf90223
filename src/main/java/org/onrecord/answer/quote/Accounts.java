package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.quote.Disagreements.Difference;
import org.onrecord.article.Article;
import org.onrecord.retrieval.AnswerType;

/**
 * Where two articles of one story answer a question for a name, or for yes or no, differently: how likely two of their sentences
 * do so, by logistic regression for each of both kinds of question. {@code AccountTraining} in the test sources learns the weights.
 */
public final class Accounts {

    /** What is less likely is not shown as a difference. */
    private static final double LIKELY = 0.33;

    /** Sentences that are set beside each other, best first. */
    private static final int LOOKED_AT = 16;

    private static final int OF_ONE_ARTICLE = 4;
    private static final double LEAST = 0.01;

    private static final Pattern WHICH = Pattern.compile(
            "\\b(?:which|what|whose|quel(?:le)?s?|lequel|laquelle)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Weights NAMED = new Weights(
            -7.78, 0.18, 0.2, 0.71, -0.3, 2.25, 0.69, 0.73, -0.3, -1.01, -1.23, 1.55, 0.66, 2.82, -0.44, 0.54, -0.14,
            1.67, 0.94, 0.91, 0.98, 1.15);
    private static final Weights WHETHER = new Weights(
            -10.58, 0.49, 1.96, 0.14, 3.12, 0.03, -0.12, 1.42, 0.56, -0.88, 0.67, 1.8, 0.76, 1.89, -0.74, 0.99, 2.76,
            -0.62, 0, 1.03, -1.16, 0);

    private Accounts() {}

    /**
     * Two sentences of two articles.
     *
     * @param first the one that answers better
     * @param second the other one
     * @param whether whether the question asks for yes or no; else for a name
     * @param signs what tells whether they answer differently
     */
    public record Pair(Account first, Account second, boolean whether, double[] signs) {

        /** How likely both answer, and differently, 0 to 1. */
        double probability() {
            return Weights.probability((whether ? WHETHER : NAMED).sum(signs));
        }

        /** The sentence that answers better. */
        public Quote one() {
            return first.quote();
        }

        /** The other one. */
        public Quote other() {
            return second.quote();
        }

        private Difference difference() {
            Account later = one().isLaterThan(other()) ? first : second;
            Account earlier = later == first ? second : first;
            return new Difference(
                    Development.between(earlier, later, whether), List.of(earlier.quote(), later.quote()));
        }
    }

    /** The likeliest of the sentences that answer differently; empty where none is likely, or something else is asked for. */
    static Optional<Difference> among(Findings findings) {
        return of(findings).stream()
                .filter(pair -> pair.probability() >= LIKELY)
                .max(Comparator.comparingDouble(Pair::probability))
                .map(Pair::difference);
    }

    /** All pairs of the best sentences of two articles of one story; none where something else than a name or yes or no is asked. */
    public static List<Pair> of(Findings findings) {
        if (!areAsked(findings)) {
            return List.of();
        }
        Story story = findings.story();
        boolean whether = findings.asked().whether();
        AccountSigns signs = new AccountSigns(findings);
        List<Account> best = best(findings);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Account one = best.get(i);
            for (Account other : best.subList(i + 1, best.size())) {
                Article a = one.quote().article();
                Article b = other.quote().article();
                if (!a.id().equals(b.id())
                        && (whether ? !signs.denyTheSame(one, other) : differInNames(one, other))
                        && story.isOne(a, b)) {
                    pairs.add(new Pair(one, other, whether, signs.of(one, other)));
                }
            }
        }
        return pairs;
    }

    /** Whether the later one brings a name; where none is later, whether each has a name of its own. */
    private static boolean differInNames(Account one, Account other) {
        if (one.quote().isLaterThan(other.quote())) {
            return other.isOutnamedBy(one);
        }
        return one.isOutnamedBy(other) && (other.quote().isLaterThan(one.quote()) || other.isOutnamedBy(one));
    }

    private static boolean areAsked(Findings findings) {
        AnswerType type = findings.question().type();
        boolean named = type == AnswerType.PERSON
                || type == AnswerType.PLACE
                || type == AnswerType.OPEN
                        && WHICH.matcher(findings.question().text()).find();
        return findings.asked().kinds().isEmpty() && (findings.asked().whether() || named);
    }

    private static List<Account> best(Findings findings) {
        Set<String> asked = findings.asked().reading().words();
        Map<String, Integer> ofArticle = new HashMap<>();
        List<Account> best = new ArrayList<>();
        for (Quote candidate : findings.candidates()) {
            if (best.size() == LOOKED_AT || candidate.score() < LEAST) {
                break;
            }
            boolean taken = best.stream().anyMatch(account -> account.quote().overlaps(candidate));
            if (!taken
                    && Ranker.REPORTED.contains(candidate.article().kind())
                    && ofArticle.merge(candidate.article().id(), 1, Integer::sum) <= OF_ONE_ARTICLE) {
                best.add(Account.of(
                        candidate, new Reading(candidate.text()), asked, findings.words(candidate.article())));
            }
        }
        return best;
    }
}
