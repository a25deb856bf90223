package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.answer.quote.Ranker;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Likeness;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.SearchQuery;

/**
 * Learns the weights of {@link Ranker} from the tuning halves of piaf and of the sets of our own: {@code QuoteTraining words}, or
 * {@code QuoteTraining meaning} with the model of {@code -Deval.model}; the other properties are those of {@link EvalRun}.
 */
final class QuoteTraining {

    private static final List<String> NAMES =
            List.of("bias", "coverage", "expected", "open", "passage", "adjacent", "context", "likeness");
    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    private static final int LOOKED_AT = 40;
    private static final int PASSAGES = 30;

    /** A question of ours beside one of piaf: there are fewer, and they are about news. */
    private static final int OF_OURS = 5;

    private static final double L2 = 0.3;

    private final List<Event> events = new ArrayList<>();

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
            training.ours(meaning ? encoder : new NoEncoder(), selector);
            training.print();
        }
    }

    private void ours(Encoder encoder, QuoteSelector selector) throws IOException {
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("training"), encoder);
                Archive.Session session = own.archive().open()) {
            for (String set : List.of("false-premise.jsonl", "disagreement.jsonl", "questions.jsonl")) {
                for (JsonNode line : OwnArchive.lines(set)) {
                    if (!line.get("half").asText().equals("tune")) {
                        continue;
                    }
                    List<String> evidence = evidence(line);
                    String question = line.get("question").asText();
                    QuestionAnalysis analysis =
                            session.analyse(question, line.get("lang").asText());
                    List<Quote> candidates =
                            selector.all(analysis, session.passages(SearchQuery.of(question), PASSAGES), session);
                    learn(
                            analysis,
                            candidates,
                            quote -> evidence.stream()
                                    .anyMatch(words ->
                                            AnswerSets.bare(quote.text()).contains(AnswerSets.bare(words))),
                            OF_OURS);
                }
            }
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
            double[] signs = ranker.signs(quote);
            float[] values = new float[NAMES.size()];
            values[0] = 1;
            for (int i = 0; i < signs.length; i++) {
                values[i + 1] = (float) signs[i];
            }
            Event event = new Event(right.test(quote) ? RIGHT : WRONG, NAMES.toArray(String[]::new), values);
            for (int i = 0; i < times; i++) {
                events.add(event);
            }
        }
    }

    private void print() throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        MaxentModel model = trainer.train(ObjectStreamUtils.createObjectStream(events));
        float[] none = new float[NAMES.size()];
        none[0] = 1;
        double bias = logit(model, none);
        System.out.printf(Locale.ROOT, "%d sentences%nbias %.2f%n", events.size(), bias);
        for (int i = 1; i < NAMES.size(); i++) {
            float[] one = none.clone();
            one[i] = 1;
            System.out.printf(Locale.ROOT, "%s %.2f%n", NAMES.get(i), logit(model, one) - bias);
        }
    }

    private static double logit(MaxentModel model, float[] values) {
        double p = model.eval(NAMES.toArray(String[]::new), values)[model.getIndex(RIGHT)];
        return Math.log(p / (1 - p));
    }
}
