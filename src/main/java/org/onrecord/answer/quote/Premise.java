package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Hit;
import org.onrecord.split.SentenceSplitter;

/**
 * What a question takes for granted and an article tells otherwise: a figure or date that no article found states, where a
 * sentence that says much of the question states another of its kind. How likely that is of the same thing tells a logistic
 * regression, whose weights {@code PremiseTraining} in the test sources learns.
 */
public final class Premise {

    /** What is less likely is not said. */
    private static final double LIKELY = 0.3;

    private static final int DATED = 5;
    private static final int MANY = 3;
    private static final double IN_TITLE = 0.5;
    private static final double STATED = 0.1;
    private static final double ABOUT = 0.6;

    /** Sentences that say so much less of the question than the best are not of the same thing. */
    private static final double FAR_BEHIND = 0.35;

    private static final Weights WEIGHTS = new Weights(
            -6.78, -3.53, -0.21, 3.64, 2.32, -1.98, 0.96, 2.65, 0.98, 0.78, 1.43, 1.08, 2.64, 0.33, -0.24, 0.95, -0.26,
            -0.17);

    private final Findings findings;
    private final List<Told> told = new ArrayList<>();

    /** A sentence of the articles found. */
    private record Told(Hit hit, Span span, Reading reading, Reading title, List<Value> values) {

        Article article() {
            return hit.article();
        }

        /** The part of the words beside the taken value that it says; half as much where only its title does. */
        double says(Taken taken) {
            return taken.part(word -> has(reading, word) ? 1 : has(title, word) ? IN_TITLE : 0);
        }

        boolean states(Taken taken) {
            return values.stream().anyMatch(value -> taken.isStatedBy(value, reading));
        }

        boolean statesAnother(Taken taken) {
            return values.stream().anyMatch(taken::mayBe);
        }

        static boolean has(Reading reading, Token word) {
            return reading.tokens().stream().anyMatch(token -> Alignment.match(word, token));
        }
    }

    /**
     * A value that a question takes for granted, and one that a sentence states instead.
     *
     * @param stated the words of the question
     * @param quote the sentence
     * @param signs what tells whether both are of one thing
     */
    public record Otherwise(String stated, Quote quote, double[] signs) {

        private double probability() {
            return Weights.probability(WEIGHTS.sum(signs));
        }
    }

    private Premise(Findings findings) {
        this.findings = findings;
    }

    /** The likeliest value that an article tells otherwise than the question; empty where none is likely enough. */
    public static Optional<Otherwise> contradicted(Findings findings) {
        return of(findings).stream()
                .filter(otherwise -> otherwise.probability() >= LIKELY)
                .max(Comparator.comparingDouble(Otherwise::probability));
    }

    /** All that could be told otherwise. */
    public static List<Otherwise> of(Findings findings) {
        Premise premise = new Premise(findings);
        List<Taken> taken = Taken.in(findings.asked().reading());
        List<Otherwise> all = new ArrayList<>();
        if (!taken.isEmpty()) {
            premise.read();
            taken.forEach(one -> premise.compare(one, all));
        }
        return all;
    }

    private void read() {
        findings.reports().forEach(this::read);
    }

    private void read(Hit hit) {
        Article article = hit.article();
        String text = Statements.beginning(article);
        Reading title = new Reading(article.title());
        for (Span span : SentenceSplitter.sentences(text, article.language())) {
            Reading reading = new Reading(span.of(text));
            told.add(new Told(hit, span, reading, title, Value.in(reading, article.published())));
        }
    }

    private void compare(Taken taken, List<Otherwise> all) {
        Map<Told, Double> said = new IdentityHashMap<>();
        told.forEach(sentence -> said.put(sentence, sentence.says(taken)));
        List<Told> stating =
                told.stream().filter(sentence -> sentence.states(taken)).toList();
        double stated = stating.stream()
                .mapToDouble(sentence -> STATED + said.get(sentence))
                .max()
                .orElse(0);
        List<Told> naming = told.stream()
                .filter(sentence -> taken.isNamedIn(sentence.reading()))
                .toList();
        List<Told> others = told.stream()
                .filter(sentence -> naming.stream().noneMatch(other -> other == sentence))
                .filter(sentence -> said.get(sentence) > 0 && sentence.statesAnother(taken))
                .filter(sentence -> !taken.isOf(sentence.article()))
                .filter(sentence -> stating.stream().noneMatch(other -> takesBack(other, sentence, said)))
                .toList();
        double best = others.stream().mapToDouble(said::get).max().orElse(0);
        for (Told sentence : others) {
            for (Value value : sentence.values()) {
                if (said.get(sentence) < best - FAR_BEHIND || !taken.mayBe(value)) {
                    continue;
                }
                double next = others.stream()
                        .filter(other -> other.values().stream()
                                .anyMatch(rival -> taken.mayBe(rival) && !rival.equalsInValue(value)))
                        .mapToDouble(said::get)
                        .max()
                        .orElse(0);
                boolean there = naming.stream()
                        .anyMatch(other ->
                                other.article().id().equals(sentence.article().id()));
                double[] first = {
                    stated,
                    Math.min(MANY, stating.size()),
                    said.get(sentence),
                    Math.max(0, said.get(sentence) - next),
                    there ? 1 : 0
                };
                all.add(new Otherwise(
                        taken.written(),
                        Quote.beside(sentence.hit(), sentence.span()),
                        signs(taken, sentence, value, first)));
            }
        }
    }

    /** Whether a later article than that of {@code sentence} states what the question does, and says as much of it about. */
    private static boolean takesBack(Told other, Told sentence, Map<Told, Double> said) {
        return other.article().isLaterThan(sentence.article()) && said.get(other) >= ABOUT * said.get(sentence);
    }

    /**
     * How much a sentence says of the question that states the taken value; how many do; how much this one says, and more than
     * the next; whether its article has the taken number. Then how much it says without its title; how near the top its article
     * is; whether it is in another language, and quoted; the smaller value beside the larger; whether it is money, a share, a
     * date; whether an article near the top was published then; whether both count the same, or others; whether it is
     * told as former.
     */
    private double[] signs(Taken taken, Told sentence, Value value, double[] first) {
        int counted = taken.counted(value, sentence.reading());
        boolean date = taken.value().isDate();
        double[] then = {
            taken.part(word -> Told.has(sentence.reading(), word) ? 1 : 0),
            1.0 / (1 + findings.rank(sentence.article())),
            sentence.article().language().equals(findings.question().language()) ? 0 : 1,
            isQuoted(sentence) ? 1 : 0,
            taken.value().ratio(value),
            taken.value().kind() == Value.Kind.MONEY ? 1 : 0,
            taken.value().kind() == Value.Kind.PERCENT ? 1 : 0,
            date ? 1 : 0,
            findings.articles().stream().limit(DATED).anyMatch(hit -> taken.isOf(hit.article())) ? 1 : 0,
            counted > 0 ? 1 : 0,
            counted < 0 ? 1 : 0,
            Telling.isGivenUp(value, sentence.reading()) ? 1 : 0
        };
        double[] signs = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, signs, first.length, then.length);
        return signs;
    }

    private boolean isQuoted(Told sentence) {
        return findings.quotes().stream()
                .anyMatch(
                        quote -> quote.article().id().equals(sentence.article().id())
                                && quote.span().overlaps(sentence.span()));
    }
}
