package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely two values that two articles of one story state differ on just what a question asks for: logistic regression over
 * how well each answers, beside the other values of its article, and what tells that both are of one thing. {@code PairTraining}
 * in the test sources learns the weights.
 */
public final class Pairing {

    /** What is less likely is not shown as a difference. */
    private static final double LIKELY = 0.55;

    /** The same where one article takes up the other's value: both are of one thing then, if not of what is asked for. */
    private static final double LIKELY_IF_TAKEN_UP = 0.4;

    /** Statements that are set beside each other, best first. */
    private static final int LOOKED_AT = 40;

    private static final Weights WEIGHTS = new Weights(
            -8.72, 0.79, 1.07, 0.49, -3.43, 0.49, 0.75, 0.5, 1.34, 0.4, -0.59, -0.43, 0.63, 0.82, 0.59, 0.57, 0.12,
            1.89, 1.94, 0.42, 0.72, 0.97, -0.43, 0.27, -0.24, -0.61);

    private final List<Statement> wanted;
    private final List<Statement> aside;
    private final Story story;
    private final PairSigns signs;

    /**
     * Two values that differ.
     *
     * @param one the one that answers better
     * @param signs what tells whether both are what is asked for
     * @param takenUp whether the one takes up the other's value as former or wrong
     */
    public record Pair(Statement one, Statement other, double[] signs, boolean takenUp) {

        /** How likely both are what is asked for, 0 to 1. */
        double probability() {
            return Weights.probability(WEIGHTS.sum(signs));
        }

        boolean isLikely() {
            return probability() >= (takenUp ? LIKELY_IF_TAKEN_UP : LIKELY);
        }

        /** The quote of the one. */
        public Quote oneQuote() {
            return one.quote();
        }

        /** The quote of the other one. */
        public Quote otherQuote() {
            return other.quote();
        }

        /** The value of the one as written, with the word counted. */
        public String oneValue() {
            return one.written();
        }

        /** The value of the other one as written, with the word counted. */
        public String otherValue() {
            return other.written();
        }
    }

    private Pairing(Findings findings) {
        this.wanted = findings.wanted();
        this.aside = findings.statements().stream()
                .flatMap(List::stream)
                .filter(Statement::givenUp)
                .toList();
        this.story = findings.story();
        this.signs = new PairSigns(findings, wanted, aside);
    }

    /** All pairs of values that differ, of two articles of one story, those that answer best first. */
    public static List<Pair> of(Findings findings) {
        Pairing pairing = new Pairing(findings);
        List<Statement> best = pairing.wanted.stream()
                .sorted(Comparator.comparingDouble(pairing.signs::standing).reversed())
                .limit(LOOKED_AT)
                .toList();
        List<List<Statement>> differing = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            for (Statement other : best.subList(i + 1, best.size())) {
                if (pairing.mayDiffer(best.get(i), other)) {
                    differing.add(List.of(best.get(i), other));
                }
            }
        }
        return differing.stream()
                .map(both -> pairing.pair(both.get(0), both.get(1), differing.size()))
                .toList();
    }

    private Pair pair(Statement one, Statement other, int pairs) {
        boolean takenUp = Sameness.isTakenUp(one, other, aside);
        return new Pair(one, other, signs.of(one, other, takenUp, pairs), takenUp);
    }

    private boolean mayDiffer(Statement one, Statement other) {
        return !one.article().id().equals(other.article().id())
                && one.value().mayBeFor(other.value())
                && !one.value().equalsInValue(other.value())
                && !one.value().isFraction()
                && !other.value().isFraction()
                && !one.scope().isElsewhere(other.scope())
                && !Rounds.differ(one, other)
                && (isOfWhatIsNamed(one) || isOfWhatIsNamed(other))
                && story.isOne(one.article(), other.article());
    }

    /** Whether its article has the names of the question. */
    private static boolean isOfWhatIsNamed(Statement statement) {
        return statement.quote().signals().names();
    }
}
