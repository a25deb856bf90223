package org.onrecord.answer.quote;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;

/** What tells whether two values are both what one question asks for, as numbers of 0 or more for {@link Pairing}. */
final class PairSigns {

    /** What a likely answer weighs beside a value of the kind asked for ({@link Statement#score}). */
    private static final double ANSWERING = 2;

    private static final double FEW_WORDS = 2;
    private static final double NEVER = 0.005;

    private final Findings findings;
    private final List<Statement> wanted;
    private final List<Statement> aside;
    private final Map<Statement, Double> standing = new IdentityHashMap<>();
    private final Map<Statement, Boolean> told = new IdentityHashMap<>();
    private final Map<Statement, Set<String>> names = new IdentityHashMap<>();

    /**
     * Signs of pairs among {@code wanted}.
     *
     * @param aside what articles tell as former, denied or a difference
     */
    PairSigns(Findings findings, List<Statement> wanted, List<Statement> aside) {
        this.findings = findings;
        this.wanted = wanted;
        this.aside = aside;
        wanted.forEach(
                statement -> standing.put(statement, statement.score() + ANSWERING * findings.answers(statement)));
    }

    /** How well a statement answers, without a limit. */
    double standing(Statement statement) {
        return standing.get(statement);
    }

    /**
     * In this order, of both the one that answers better first: the places of their articles; how likely the sentence of the
     * other one answers, as odds and as it is; whether each is the likeliest of its article to be of what the other is of; what
     * each sentence says of the question's predicate; by how much the first is better than all other values of its article, and
     * by how much each is worse than the best; whether each is quoted, and told as somebody's word; whether the names of the
     * question are with the other one. Of the pair: words that both sentences say; the smaller number beside the larger; whether
     * the later one tells a change; whether the one takes up the other; whether both count the same, or others, and one of them
     * what is asked for and the other something else; how many pairs there are; whether the one names somebody or something that
     * the article of the other does not know ("the smaller dam at Sernaz").
     *
     * @param one the one that answers better
     * @param pairs pairs of values that differ, of the question
     */
    double[] of(Statement one, Statement other, boolean takenUp, int pairs) {
        double otherAnswers = findings.answers(other);
        double margin = margin(one);
        double sameNoun = Sameness.noun(one, other);
        return new double[] {
            place(one),
            place(other),
            odds(otherAnswers),
            otherAnswers,
            isLikeliest(one, other) ? 1 : 0,
            isLikeliest(other, one) ? 1 : 0,
            one.said(),
            other.said(),
            Math.max(0, margin),
            Math.max(0, -margin),
            Math.max(0, -margin(other)),
            isQuoted(one) ? 1 : 0,
            isQuoted(other) ? 1 : 0,
            one.reading().attributions().isEmpty() ? 0 : 1,
            other.reading().attributions().isEmpty() ? 0 : 1,
            other.quote().signals().names() ? 1 : 0,
            sharedWords(one.reading(), other.reading()),
            one.value().ratio(other.value()),
            isTold(Sameness.later(one, other)) ? 1 : 0,
            takenUp ? 1 : 0,
            sameNoun > 0 ? 1 : 0,
            sameNoun < 0 ? 1 : 0,
            one.counts() * other.counts() < 0 ? 1 : 0,
            Math.log1p(pairs),
            namesAStranger(one, other) || namesAStranger(other, one) ? 1 : 0
        };
    }

    private boolean namesAStranger(Statement statement, Statement other) {
        Set<String> named = names.computeIfAbsent(
                statement,
                key -> Account.of(
                                key.quote(),
                                key.reading(),
                                findings.asked().reading().words(),
                                findings.words(key.article()))
                        .names());
        return !findings.words(other.article()).containsAll(named);
    }

    /** How many words of the one the other says; few are much. */
    static double sharedWords(Reading one, Reading other) {
        long shared = one.tokens().stream()
                .filter(Token::isContent)
                .filter(token -> other.tokens().stream().anyMatch(word -> Alignment.match(token, word)))
                .count();
        return shared / (shared + FEW_WORDS);
    }

    private boolean isQuoted(Statement statement) {
        return findings.quotes().stream().anyMatch(quote -> quote.overlaps(statement.quote()));
    }

    /** How near the top its article is, above 0 and up to 1. */
    private double place(Statement statement) {
        return 1.0 / (1 + findings.rank(statement.article()));
    }

    /** The logarithm of the odds of a likelihood, from 0 for never. */
    static double odds(double likely) {
        return Math.log((likely + NEVER) / (1 - likely + NEVER)) - Math.log(NEVER / (1 + NEVER));
    }

    /** Whether no other value of its article is more surely of what {@code other} is of. */
    private boolean isLikeliest(Statement statement, Statement other) {
        double own = Sameness.of(other, statement, aside, this::isTold);
        return rivals(statement).stream()
                .filter(rival -> rival.value().mayBeFor(other.value()))
                .allMatch(rival -> own >= Sameness.of(other, rival, aside, this::isTold));
    }

    /** Reads the whole article, so once for each statement. */
    private boolean isTold(Statement statement) {
        return told.computeIfAbsent(statement, Development::isTold);
    }

    private double margin(Statement statement) {
        double best =
                rivals(statement).stream().mapToDouble(standing::get).max().orElse(0);
        return standing.get(statement) - best;
    }

    /** The other values of its article. */
    private List<Statement> rivals(Statement statement) {
        return wanted.stream()
                .filter(rival -> rival.article().id().equals(statement.article().id()))
                .filter(rival -> !rival.value().equalsInValue(statement.value()))
                .toList();
    }
}
