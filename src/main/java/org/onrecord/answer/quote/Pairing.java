package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;

/**
 * How likely two values that two articles of one story state differ on just what a question asks for: logistic regression over
 * how well each answers, beside the other values of its article, and what tells that both are of one thing. {@code PairTraining}
 * in the test sources learns the weights.
 */
public final class Pairing {

    /** What is less likely is not shown as a difference. */
    private static final double LIKELY = 0.4;

    /** The same where one article takes up the other's value: both are of one thing then, if not of what is asked for. */
    private static final double LIKELY_IF_TAKEN_UP = 0.2;

    /** Statements that are set beside each other, best first. */
    private static final int LOOKED_AT = 40;

    /** What a likely answer weighs beside a value of the kind asked for ({@link Statement#score}). */
    private static final double ANSWERING = 2;

    private static final double FEW_WORDS = 2;
    private static final double NEVER = 0.005;

    private static final Weights WEIGHTS = new Weights(
            -7.9, 1.5, 1.81, -0.01, 0.28, 0.31, 0.5, -0.23, -0.42, 0.47, 0.9, -0.27, 0.1, 0.71, 0.05, -0.55, -0.49,
            2.82, 0.11, -0.23, 0.75, 0.31, 0.14, 0.67);

    private final Findings findings;
    private final List<Statement> wanted;
    private final List<Statement> aside;
    private final Story story;
    private final Map<Statement, Double> standing = new IdentityHashMap<>();
    private final Map<Statement, Boolean> told = new IdentityHashMap<>();

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
        this.findings = findings;
        this.wanted = findings.wanted();
        this.aside = findings.statements().stream()
                .flatMap(List::stream)
                .filter(Statement::givenUp)
                .toList();
        this.story = new Story(findings.asked().reading());
        wanted.forEach(
                statement -> standing.put(statement, statement.score() + ANSWERING * findings.answers(statement)));
    }

    /** All pairs of values that differ, of two articles of one story, those that answer best first. */
    public static List<Pair> of(Findings findings) {
        Pairing pairing = new Pairing(findings);
        List<Statement> best = pairing.wanted.stream()
                .sorted(Comparator.comparingDouble(pairing.standing::get).reversed())
                .limit(LOOKED_AT)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            for (Statement other : best.subList(i + 1, best.size())) {
                if (pairing.mayDiffer(best.get(i), other)) {
                    pairs.add(pairing.pair(best.get(i), other));
                }
            }
        }
        return pairs;
    }

    private Pair pair(Statement one, Statement other) {
        boolean takenUp = Sameness.isTakenUp(one, other, aside);
        return new Pair(one, other, signs(one, other, takenUp), takenUp);
    }

    private boolean mayDiffer(Statement one, Statement other) {
        return !one.article().id().equals(other.article().id())
                && one.value().mayBeFor(other.value())
                && !one.value().equalsInValue(other.value())
                && !one.value().isFraction()
                && !other.value().isFraction()
                && !one.scope().isElsewhere(other.scope())
                && !Rounds.differ(one, other)
                && !(one.counts() > 0 && other.counts() < 0 || one.counts() < 0 && other.counts() > 0)
                && story.isOne(one.article(), other.article());
    }

    /**
     * Of both, the one that answers better first: the place of its article; how likely its sentence answers; whether it is the
     * likeliest of its article to be of what the other one is of; how many values its sentence states; what the sentence says of
     * the question's predicate, and the title of the question; by how much it is better than all other values of its article, and
     * by how much worse than the best. Of the pair: words that both sentences, and both clauses, say; names among them; the smaller
     * number beside the larger; whether the later one tells a change; whether the one takes up the other; whether the names of the
     * question are with the other.
     */
    private double[] signs(Statement one, Statement other, boolean takenUp) {
        double margin = margin(one);
        double otherMargin = margin(other);
        List<Token> content =
                one.reading().tokens().stream().filter(Token::isContent).toList();
        List<Token> shared = content.stream()
                .filter(token -> other.reading().tokens().stream().anyMatch(word -> Alignment.match(token, word)))
                .toList();
        return new double[] {
            place(one),
            place(other),
            odds(one),
            odds(other),
            isLikeliest(one, other) ? 1 : 0,
            isLikeliest(other, one) ? 1 : 0,
            values(one),
            values(other),
            one.said(),
            other.said(),
            one.titled(),
            other.titled(),
            Math.max(0, margin),
            Math.max(0, otherMargin),
            Math.max(0, -margin),
            Math.max(0, -otherMargin),
            shared.size() / (shared.size() + FEW_WORDS),
            Sameness.words(one, other),
            shared.stream()
                    .filter(token -> token.isCapital() && !token.opensSentence())
                    .count(),
            one.value().ratio(other.value()),
            isTold(Sameness.later(one, other)) ? 1 : 0,
            takenUp ? 1 : 0,
            other.quote().signals().names() ? 1 : 0
        };
    }

    /** How near the top its article is, above 0 and up to 1. */
    private double place(Statement statement) {
        return 1.0 / (1 + findings.rank(statement.article()));
    }

    /** The logarithm of the odds that its sentence answers, from 0 for never. */
    private double odds(Statement statement) {
        double likely = findings.answers(statement);
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

    private double values(Statement statement) {
        return wanted.stream()
                .filter(other -> other.article().id().equals(statement.article().id()))
                .filter(other -> other.sentence() == statement.sentence())
                .count();
    }
}
