package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;

/**
 * How likely two values that two articles state differ on just what a question asks for: logistic regression over how well
 * each answers, and what tells that both are of one thing. {@code PairTraining} in the test sources learns the weights.
 */
public final class Pairing {

    /** What is less likely is not shown as a difference. */
    static final double LIKELY = 0.08;

    private static final int ANSWERS = 8;
    private static final Weights WEIGHTS =
            new Weights(-7.59, -0.54, 1.09, 2.48, 1.44, 2.14, -0.48, -0.03, 0.78, 1.92, 2.23, 1.83, -0.02, -0.23, 1.5);

    private final Findings findings;
    private final List<Statement> aside;

    Pairing(Findings findings) {
        this.findings = findings;
        this.aside = findings.statements().stream()
                .flatMap(List::stream)
                .filter(Statement::givenUp)
                .toList();
    }

    /**
     * Two values that differ, for learning.
     *
     * @param one the quote of the one that answers better
     * @param oneValue its value as written, with the word counted
     * @param other the quote of the other one
     * @param otherValue its value as written, with the word counted
     * @param signs what is learnt from
     */
    public record Pair(Quote one, String oneValue, Quote other, String otherValue, double[] signs) {}

    /** The pairs that the weights are learnt from: the best answers, each with all that could be set beside it. */
    public static List<Pair> of(Findings findings) {
        Pairing pairing = new Pairing(findings);
        List<Statement> all = findings.wanted().stream()
                .sorted(Comparator.comparingDouble(Statement::score).reversed())
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(ANSWERS, all.size()); i++) {
            Statement one = all.get(i);
            for (Statement other : all.subList(i + 1, all.size())) {
                boolean apart = !one.article().id().equals(other.article().id());
                if (apart && one.value().mayBeFor(other.value()) && !one.value().equalsInValue(other.value())) {
                    pairs.add(new Pair(
                            one.quote(), written(one), other.quote(), written(other), pairing.signs(one, other)));
                }
            }
        }
        return pairs;
    }

    private static String written(Statement statement) {
        List<Token> tokens = statement.reading().tokens();
        Value value = statement.value();
        int last = Math.max(value.to() - 1, value.noun());
        return statement
                .reading()
                .text()
                .substring(tokens.get(value.from()).start(), tokens.get(last).end());
    }

    /** Whether both likely are what is asked for. */
    boolean isLikely(Statement a, Statement b) {
        double[] signs = a.score() >= b.score() ? signs(a, b) : signs(b, a);
        return Weights.probability(WEIGHTS.sum(signs)) >= LIKELY;
    }

    /**
     * How well each answers by its value, and by its sentence; words that both say; whether they count the same, or different
     * things; whether the later one tells a change; whether the one takes up the other; what the title of the one that answers
     * less well says of the question; the smaller number beside the larger; what the sentence and the predicate of the better
     * one say of the question; whether the other one counts what is asked for.
     */
    private double[] signs(Statement one, Statement other) {
        int counted = counted(one, other);
        return new double[] {
            one.score(),
            other.score(),
            findings.answers(one),
            findings.answers(other),
            Sameness.words(one, other),
            counted > 0 ? 1 : 0,
            counted < 0 ? 1 : 0,
            Development.isTold(Sameness.later(one, other)) ? 1 : 0,
            Sameness.isTakenUp(one, other, aside) ? 1 : 0,
            other.titled(),
            ratio(one.value().number(), other.value().number()),
            one.quote().signals().coverage(),
            one.said(),
            other.counts()
        };
    }

    /** 1 where both count what has one name, -1 where it has two, 0 where nothing is counted. */
    private static int counted(Statement one, Statement other) {
        Token a = one.value().counted(one.reading());
        Token b = other.value().counted(other.reading());
        boolean measured =
                one.value().kind() != Value.Kind.COUNT || !one.value().unit().isEmpty();
        return measured || a == null || b == null ? 0 : Alignment.match(a, b) ? 1 : -1;
    }

    private static double ratio(BigDecimal a, BigDecimal b) {
        double larger = a.max(b).doubleValue();
        return larger == 0 ? 1 : a.min(b).doubleValue() / larger;
    }
}
