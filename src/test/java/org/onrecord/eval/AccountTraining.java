package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.answer.quote.Accounts;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;

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
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("training"), new NoEncoder(), more)) {
            own.tuning(List.of(set), new QuoteSelector(), (line, findings) -> {
                for (Accounts.Pair pair : Accounts.of(findings)) {
                    (pair.whether() ? whether : named).add(pair.signs(), isBetween(line, pair), 1);
                }
            });
        }
    }

    private static boolean isBetween(JsonNode line, Accounts.Pair pair) {
        for (JsonNode difference : line.get("differs")) {
            if (isOne(difference, "a", pair.one()) && isOne(difference, "b", pair.other())
                    || isOne(difference, "b", pair.one()) && isOne(difference, "a", pair.other())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(JsonNode difference, String side, Quote quote) {
        return quote.article().file().equals(difference.get(side).get("file").asText())
                && AnswerSets.bare(quote.text())
                        .contains(AnswerSets.bare(
                                difference.get(side).get("value").asText()));
    }
}
