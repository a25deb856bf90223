package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.answer.quote.Premise;

/** Learns the weights of {@link Premise} from the tuning halves of the sets of our own, by words alone. Not run by the build. */
final class PremiseTraining {

    private static final Path SETS = Path.of("src/test/resources/eval");

    private static final List<String> SIGNS = List.of(
            "stated",
            "stating",
            "said",
            "more",
            "number there",
            "in sentence",
            "place",
            "foreign",
            "quoted",
            "ratio",
            "money",
            "share",
            "date",
            "near of then",
            "counts same",
            "counts others",
            "given up");
    private static final double L2 = 0.3;

    private final Logistic logistic = new Logistic(SIGNS, L2);

    private PremiseTraining() {}

    public static void main(String[] none) throws IOException {
        PremiseTraining training = new PremiseTraining();
        training.learn(
                "towns-tune",
                "town-premises.jsonl",
                "towns.jsonl",
                "questions.jsonl",
                "false-premise.jsonl",
                "disagreement.jsonl");
        training.learn("desks-tune", "desk-premises.jsonl", "desks.jsonl");
        training.logistic.fit().print();
    }

    private void learn(String folder, String... sets) throws IOException {
        OwnArchive.learn(
                List.of(sets),
                (line, findings) -> {
                    for (Premise.Otherwise otherwise : Premise.of(findings)) {
                        logistic.add(otherwise.signs(), isTrue(line, otherwise), 1);
                    }
                },
                SETS.resolve(folder));
    }

    private static boolean isTrue(JsonNode line, Premise.Otherwise otherwise) {
        return line.has("premise")
                && line.get("premise").asText().equals("wrong")
                && otherwise.quote().article().file().equals(line.get("file").asText())
                && AnswerSets.bare(otherwise.quote().text())
                        .contains(AnswerSets.bare(line.get("evidence").asText()));
    }
}
