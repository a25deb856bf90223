package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.answer.quote.Premise;
import org.onrecord.answer.quote.QuoteSelector;

/** Learns the weights of {@link Premise} from the tuning halves of the sets of our own, by words alone. Not run by the build. */
final class PremiseTraining {

    private static final Path TOWNS = Path.of("src/test/resources/eval/towns-tune");

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

    private PremiseTraining() {}

    public static void main(String[] none) throws IOException {
        Logistic logistic = new Logistic(SIGNS, L2);
        List<String> sets = List.of(
                "town-premises.jsonl", "towns.jsonl", "questions.jsonl", "false-premise.jsonl", "disagreement.jsonl");
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("training"), new NoEncoder(), TOWNS)) {
            own.tuning(sets, new QuoteSelector(), (line, findings) -> {
                boolean wrong =
                        line.has("premise") && line.get("premise").asText().equals("wrong");
                for (Premise.Otherwise otherwise : Premise.of(findings)) {
                    boolean right = wrong
                            && otherwise
                                    .quote()
                                    .article()
                                    .file()
                                    .equals(line.get("file").asText())
                            && AnswerSets.bare(otherwise.quote().text())
                                    .contains(
                                            AnswerSets.bare(line.get("evidence").asText()));
                    logistic.add(otherwise.signs(), right, 1);
                }
            });
        }
        logistic.fit().print();
    }
}
