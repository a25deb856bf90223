package org.onrecord.answer.quote;

import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.article.Kind;
import org.onrecord.retrieval.AnswerType;

/**
 * How likely a sentence answers a question: logistic regression over what its words and its passage say of the question, and
 * over its likeness of meaning where a model tells it. {@code QuoteTraining} in the test sources learns the weights.
 */
final class Ranker {

    /** From here on a sentence is shown as an answer, below as the nearest there is. */
    static final double LIKELY = 0.25;

    private static final Set<Kind> REPORTED = Set.of(Kind.NEWS, Kind.LIVE, Kind.EXPLAINER);

    /** Headings and addresses end otherwise. */
    private static final Pattern ENDS = Pattern.compile("[.!…:;][\\s\\p{Pf}\\p{Pe}\"'”’»]*$");

    private static final double ASKS_ITSELF = -1.5;
    private static final double NO_SENTENCE = -0.7;
    private static final double NOT_REPORTED = -0.3;

    private static final Weights BY_WORDS = new Weights(-7.65, 2.85, 1.18, -0.51, 2.44, 1.94, 1.21, 0);
    private static final Weights BY_MEANING = new Weights(-8.44, 1.41, 1.18, -0.43, 2.97, 1.56, 1.02, 0.44);

    private final AnswerType type;

    Ranker(AnswerType type) {
        this.type = type;
    }

    /**
     * What each sign counts.
     *
     * @param coverage of the part of the question that the sentence itself says
     * @param expected of having the kind of words asked for
     * @param open of a question that asks for no kind of words
     * @param passage of its passage's score
     * @param first of one over its passage's rank by words
     * @param adjacent of neighbouring words of the question said together
     * @param likeness of a spread of likeness
     */
    private record Weights(
            double bias,
            double coverage,
            double expected,
            double open,
            double passage,
            double first,
            double adjacent,
            double likeness) {}

    /** The quote with its score; {@code compared} says whether its likeness was looked at. */
    Quote scored(Quote quote, boolean compared) {
        Weights weights = compared ? BY_MEANING : BY_WORDS;
        Quote.Signals signals = quote.signals();
        int rank = quote.hit().ranks().getOrDefault("lexical", 0);
        boolean reported = REPORTED.contains(quote.article().kind());
        String text = quote.text();
        double sum = weights.bias()
                + weights.coverage() * signals.coverage()
                + (signals.expected() ? weights.expected() : 0)
                + (type == AnswerType.OPEN ? weights.open() : 0)
                + weights.passage() * quote.hit().score()
                + weights.first() * (rank == 0 ? 0 : 1.0 / rank)
                + weights.adjacent() * signals.adjacent()
                + weights.likeness() * quote.likeness()
                + (text.endsWith("?") ? ASKS_ITSELF : ENDS.matcher(text).find() ? 0 : NO_SENTENCE)
                + (reported ? 0 : NOT_REPORTED);
        return quote.withScore(1 / (1 + Math.exp(-sum)));
    }
}
