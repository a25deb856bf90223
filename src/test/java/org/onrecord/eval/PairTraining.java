package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.answer.quote.Pairing;
import org.onrecord.answer.quote.Quote;

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
            "pairs",
            "stranger");
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
        OwnArchive.learn(
                List.of(set),
                (line, findings) -> {
                    for (Pairing.Pair pair : Pairing.of(findings)) {
                        logistic.add(pair.signs(), isBetween(line, pair), 1);
                    }
                },
                more);
    }

    private static boolean isBetween(JsonNode line, Pairing.Pair pair) {
        return differ(
                line,
                side -> isOne(side, pair.oneQuote(), pair.oneValue()),
                side -> isOne(side, pair.otherQuote(), pair.otherValue()));
    }

    /** Whether two answers that differ by a line are the one and the other, in either order. */
    static boolean differ(JsonNode line, Predicate<JsonNode> one, Predicate<JsonNode> other) {
        return differing(line).stream()
                .anyMatch(difference -> one.test(difference.get("a")) && other.test(difference.get("b"))
                        || one.test(difference.get("b")) && other.test(difference.get("a")));
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
    private static boolean isOne(JsonNode side, Quote quote, String value) {
        String said = AnswerSets.bare(side.get("value").asText());
        String read = AnswerSets.bare(value);
        return quote.article().file().equals(side.get("file").asText())
                && AnswerSets.bare(quote.text()).contains(said)
                && (said.contains(read) || read.contains(said) || overlap(said, read));
    }

    private static boolean overlap(String said, String read) {
        String first = read.split(" ")[0];
        return first.length() > 1 && said.contains(first);
    }
}
