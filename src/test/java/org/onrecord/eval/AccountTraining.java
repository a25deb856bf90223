package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.answer.quote.Accounts;
import org.onrecord.answer.quote.Quote;

/** Learns the weights of {@link Accounts} from the tuning halves of whole archives, by words alone. Not run by the build. */
final class AccountTraining {

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final List<String> SIGNS = List.of(
            "said",
            "other said",
            "both said",
            "coverage",
            "quoted",
            "answers",
            "other odds",
            "other denies",
            "named",
            "other named",
            "shared words",
            "shared names",
            "contained",
            "days",
            "stance",
            "opposed",
            "turned",
            "other people",
            "taken up",
            "known",
            "places");
    private static final double L2 = 0.3;

    private final Logistic named = new Logistic(SIGNS, L2);
    private final Logistic whether = new Logistic(SIGNS, L2);

    private AccountTraining() {}

    public static void main(String[] none) throws IOException {
        AccountTraining training = new AccountTraining();
        training.learn("towns.jsonl", SETS.resolve("towns-tune"));
        training.learn("desks.jsonl", SETS.resolve("desks-tune"));
        System.out.println("for a name");
        training.named.fit().print();
        System.out.println("for yes or no");
        training.whether.fit().print();
    }

    private void learn(String set, Path more) throws IOException {
        OwnArchive.learn(
                List.of(set),
                (line, findings) -> {
                    for (Accounts.Pair pair : Accounts.of(findings)) {
                        (pair.whether() ? whether : named).add(pair.signs(), isBetween(line, pair), 1);
                    }
                },
                more);
    }

    private static boolean isBetween(JsonNode line, Accounts.Pair pair) {
        return PairTraining.differ(line, side -> isOne(side, pair.one()), side -> isOne(side, pair.other()));
    }

    private static boolean isOne(JsonNode side, Quote quote) {
        return quote.article().file().equals(side.get("file").asText())
                && AnswerSets.bare(quote.text())
                        .contains(AnswerSets.bare(side.get("value").asText()));
    }
}
