package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.answer.quote.Pairing;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;

/** Learns the weights of {@link Pairing} from the tuning halves of the sets of our own, by words alone. Not run by the build. */
final class PairTraining {

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final List<String> SIGNS = List.of(
            "place",
            "other place",
            "other odds",
            "other answers",
            "likeliest",
            "other likeliest",
            "said",
            "other said",
            "better",
            "worse",
            "other worse",
            "coverage",
            "quoted",
            "other quoted",
            "told by",
            "other told by",
            "other named",
            "shared words",
            "ratio",
            "change",
            "taken up",
            "same noun",
            "other noun",
            "counts other",
            "pairs");
    private static final double L2 = 0.3;

    private final Logistic logistic = new Logistic(SIGNS, L2);

    private PairTraining() {}

    public static void main(String[] none) throws IOException {
        PairTraining training = new PairTraining();
        training.learn("towns.jsonl", SETS.resolve("towns-tune"));
        training.learn("desks.jsonl", SETS.resolve("desks-tune"));
        training.learn("disagreement.jsonl");
        training.learn("differences.jsonl", SETS.resolve("differences-tune"));
        training.logistic.fit().print();
    }

    private void learn(String set, Path... more) throws IOException {
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("training"), new NoEncoder(), more)) {
            own.tuning(List.of(set), new QuoteSelector(), (line, findings) -> {
                List<JsonNode> differing = differing(line);
                for (Pairing.Pair pair : Pairing.of(findings)) {
                    logistic.add(pair.signs(), differing.stream().anyMatch(d -> isBetween(d, pair)), 1);
                }
            });
        }
    }

    private static boolean isBetween(JsonNode difference, Pairing.Pair pair) {
        return isOne(difference, "a", pair.oneQuote(), pair.oneValue())
                        && isOne(difference, "b", pair.otherQuote(), pair.otherValue())
                || isOne(difference, "b", pair.oneQuote(), pair.oneValue())
                        && isOne(difference, "a", pair.otherQuote(), pair.otherValue());
    }

    private static List<JsonNode> differing(JsonNode line) {
        List<JsonNode> all = new ArrayList<>();
        if (line.has("differs")) {
            line.get("differs").forEach(all::add);
        } else if (!line.get("type").asText().equals("none")) {
            all.add(line);
        }
        return all;
    }

    /** The set's words may leave out the noun, or have more than the value. */
    private static boolean isOne(JsonNode difference, String side, Quote quote, String value) {
        String said = AnswerSets.bare(difference.get(side).get("value").asText());
        String read = AnswerSets.bare(value);
        return quote.article().file().equals(difference.get(side).get("file").asText())
                && AnswerSets.bare(quote.text()).contains(said)
                && (said.contains(read) || read.contains(said) || overlap(said, read));
    }

    private static boolean overlap(String said, String read) {
        String first = read.split(" ")[0];
        return first.length() > 1 && said.contains(first);
    }
}
