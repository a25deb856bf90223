package org.onrecord.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.eval.QuoteSets.Asked;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Likeness;

/**
 * Writes the features of the best candidates of the sets named in {@code args} ({@code piaf}, {@code fr}, {@code en}) to JSON
 * lines in the folder {@code -Deval.out}, for analysis. Not run by the build.
 */
final class QuoteDump {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BEST = 24;

    private QuoteDump() {}

    public static void main(String[] args) throws IOException {
        EvalRun run = EvalRun.ofSystemProperties();
        Path out = Path.of(System.getProperty("eval.out"));
        for (String model :
                run.models().subList(run.models().size() - 1, run.models().size())) {
            try (Encoder encoder = run.encoder(model)) {
                String name = EvalRun.nameOf(encoder);
                try (CachingEncoder sentences =
                        new CachingEncoder(encoder, run.cache().resolve("sentences"))) {
                    Likeness likeness = EvalRun.likeness(sentences);
                    QuoteSets sets = new QuoteSets(run, encoder, new QuoteSelector(likeness), false);
                    for (String set : args) {
                        try (PrintStream file = new PrintStream(
                                out.resolve(set + "." + name + ".jsonl").toFile(), StandardCharsets.UTF_8)) {
                            Consumer<Asked> sink = asked -> dump(file, asked);
                            if (set.equals("piaf")) {
                                sets.piaf(sink);
                            } else {
                                sets.nomiracl(set, true, sink);
                                sets.nomiracl(set, false, sink);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void dump(PrintStream out, Asked asked) {
        List<Quote> best =
                asked.candidates().subList(0, Math.min(BEST, asked.candidates().size()));
        ObjectNode line = JSON.createObjectNode();
        line.put("question", asked.question().text())
                .put("tuning", asked.tuning())
                .put("answerable", asked.answerable())
                .put("type", asked.question().type().toString())
                .put("right", asked.right())
                .put("quotes", asked.quotes().size());
        ArrayNode terms = line.putArray("terms");
        asked.question()
                .terms()
                .forEach(term -> terms.addObject()
                        .put("folded", term.folded())
                        .put("weight", term.weight())
                        .put("name", term.name()));
        ArrayNode golds = line.putArray("golds");
        asked.gold().forEach(golds::add);
        ArrayNode candidates = line.putArray("candidates");
        for (Quote quote : best) {
            candidates
                    .addObject()
                    .put("article", quote.article().id())
                    .put("passage", quote.hit().passage().id())
                    .put("start", quote.span().start())
                    .put("end", quote.span().end())
                    .put("length", quote.article().text().length())
                    .put("coverage", quote.signals().coverage())
                    .put("context", quote.signals().inContext())
                    .put("adjacent", quote.signals().adjacent())
                    .put("named", quote.signals().named())
                    .put("names", quote.signals().names())
                    .put("expected", quote.signals().expected())
                    .put("score", quote.score())
                    .put("hit", quote.hit().score())
                    .put("lexical", quote.hit().ranks().getOrDefault("lexical", 0))
                    .put("semantic", quote.hit().ranks().getOrDefault("semantic", 0))
                    .put(
                            "meaning",
                            quote.meaning() == null ? 0 : quote.meaning().spreads())
                    .put("gold", QuoteSets.holds(quote.text(), asked.gold()))
                    .put("text", quote.text());
        }
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
