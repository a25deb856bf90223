package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.answer.quote.Ranker;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Likeness;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * Learns the weights of {@link Ranker} from the tuning halves of piaf and of the sets of our own: {@code QuoteTraining words}, or
 * {@code QuoteTraining meaning} with the model of {@code -Deval.model}, or the bundled one, and then from desks too whose questions
 * its reader does not know; the other properties are those of {@link EvalRun}.
 */
final class QuoteTraining {

    private static final List<String> SIGNS = List.of(
            "coverage",
            "expected",
            "open",
            "passage",
            "adjacent",
            "context",
            "likeness",
            "stated",
            "beyond title",
            "described",
            "several",
            "foreign",
            "article",
            "reading");
    private static final int LOOKED_AT = 40;

    /** A question of ours beside one of piaf: they are about news. */
    private static final int OF_OURS = 2;

    private static final double L2 = 0.3;
    private static final Path SETS = Path.of("src/test/resources/eval");

    private final Logistic logistic = new Logistic(SIGNS, L2);

    private QuoteTraining() {}

    public static void main(String[] args) throws IOException {
        boolean meaning = args[0].equals("meaning");
        EvalRun run = EvalRun.ofSystemProperties();
        String model = run.models().get(run.models().size() - 1);
        try (Encoder encoder = run.encoder(model);
                CachingEncoder sentences =
                        new CachingEncoder(encoder, run.cache().resolve("sentences"))) {
            Likeness likeness = meaning ? EvalRun.likeness(sentences) : Likeness.none();
            QuoteSelector selector = new QuoteSelector(likeness);
            QuoteTraining training = new QuoteTraining();
            new QuoteSets(run, encoder, selector, false).piaf(asked -> {
                if (asked.tuning()) {
                    training.learn(
                            asked.question(),
                            asked.candidates(),
                            quote -> QuoteSets.holds(quote.text(), asked.gold()),
                            1);
                }
            });
            Encoder embeds = meaning ? encoder : new NoEncoder();
            training.ours(embeds, selector, List.of("false-premise.jsonl", "disagreement.jsonl", "questions.jsonl"));
            training.ours(embeds, selector, List.of("towns.jsonl"), SETS.resolve("towns-tune"));
            if (meaning) {
                training.ours(embeds, selector, List.of("desks.jsonl"), SETS.resolve("desks-tune"));
            }
            training.logistic.fit().print();
        }
    }

    private void ours(Encoder encoder, QuoteSelector selector, List<String> sets, Path... more) throws IOException {
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("training"), encoder, more)) {
            own.tuning(sets, selector, (line, findings) -> {
                if (sets.contains("desks.jsonl") && ReaderDump.isTaught(line)) {
                    return;
                }
                List<String> evidence = evidence(line);
                learn(
                        findings.question(),
                        selector.all(findings),
                        quote -> evidence.stream()
                                .anyMatch(words -> AnswerSets.bare(quote.text()).contains(AnswerSets.bare(words))),
                        OF_OURS);
            });
        }
    }

    private static List<String> evidence(JsonNode line) {
        if (line.has("answers")) {
            List<String> evidence = new ArrayList<>();
            line.get("answers")
                    .forEach(answer -> evidence.add(answer.get("evidence").asText()));
            return evidence;
        }
        return line.has("evidence")
                ? List.of(line.get("evidence").asText())
                : List.of(
                        line.get("a").get("value").asText(),
                        line.get("b").get("value").asText());
    }

    private void learn(QuestionAnalysis question, List<Quote> candidates, Predicate<Quote> right, int times) {
        Ranker ranker = new Ranker(question.type());
        for (Quote quote : candidates.subList(0, Math.min(LOOKED_AT, candidates.size()))) {
            logistic.add(ranker.signs(quote), right.test(quote), times);
        }
    }
}
