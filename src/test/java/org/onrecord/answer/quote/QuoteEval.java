package org.onrecord.answer.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.SearchQuery;

/**
 * Measures quote mode by words alone on the public sets in {@code -Deval.data}: how often the gold answer stands in at most
 * three quotes (piaf), and how often it quotes although no passage answers, or is silent although one does (nomiracl-fr,
 * nomiracl-en; each question's passages indexed alone). Every second question is for tuning, the others are reported. With
 * {@code -Deval.out} the features of the best candidates go to a file for analysis. Not run by the build.
 */
final class QuoteEval {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BEST = 12;
    /** Takes two questions of so many, for a quicker look. */
    private static final int EVERY = Integer.getInteger("eval.every", 2);

    private static final List<String> HALVES = List.of("tuning", "reported");

    private final QuoteSelector selector = new QuoteSelector();

    private QuoteEval() {}

    public static void main(String[] sets) throws IOException {
        Path data = Path.of(System.getProperty("eval.data"));
        for (String set : sets) {
            if (set.equals("piaf")) {
                new QuoteEval().piaf(data.resolve(set));
            } else {
                new QuoteEval().nomiracl(data.resolve("nomiracl"), set.substring(set.length() - 2));
            }
        }
    }

    private void piaf(Path set) throws IOException {
        int[] asked = new int[2];
        int[] right = new int[2];
        int[] silent = new int[2];
        try (QuoteBench bench = new QuoteBench();
                PrintStream out = out("piaf")) {
            List<String[]> texts = new ArrayList<>();
            for (JsonNode node : lines(set.resolve("corpus.jsonl.gz"))) {
                texts.add(
                        new String[] {node.get("_id").asText(), node.get("text").asText()});
            }
            bench.fill(texts, "fr");
            int i = 0;
            for (JsonNode query : lines(set.resolve("queries.jsonl.gz"))) {
                int half = i++ % 2;
                if (i % EVERY > 1) {
                    continue;
                }
                List<String> gold = new ArrayList<>();
                query.get("metadata").get("answers").forEach(a -> gold.add(a.asText()));
                List<Quote> quotes = ask(bench, query.get("text").asText(), "fr", HALVES.get(half), gold, out);
                asked[half]++;
                silent[half] += quotes.isEmpty() ? 1 : 0;
                right[half] += quotes.stream().limit(3).anyMatch(q -> holds(q.text(), gold)) ? 1 : 0;
            }
        }
        for (int half = 0; half < 2; half++) {
            double n = asked[half];
            System.out.printf(
                    Locale.ROOT,
                    "piaf %s: answer in three quotes %.3f, silent %.3f of %.0f%n",
                    HALVES.get(half),
                    right[half] / n,
                    silent[half] / n,
                    n);
        }
    }

    private void nomiracl(Path set, String language) throws IOException {
        for (String label : List.of("relevant", "non_relevant")) {
            int[] asked = new int[2];
            int[] silent = new int[2];
            int i = 0;
            try (QuoteBench bench = new QuoteBench();
                    PrintStream out = out("nomiracl." + language + "." + label)) {
                for (JsonNode node : lines(set.resolve(language + "." + label + ".jsonl.gz"))) {
                    int half = i++ % 2;
                    List<String[]> texts = new ArrayList<>();
                    node.get("passages").forEach(p -> texts.add(new String[] {"p" + texts.size(), p.asText()}));
                    bench.fill(texts, language);
                    String question = node.get("question").asText();
                    boolean none = ask(bench, question, language, HALVES.get(half), List.of(), out)
                            .isEmpty();
                    asked[half]++;
                    silent[half] += none ? 1 : 0;
                }
            }
            for (int half = 0; half < 2; half++) {
                boolean relevant = label.equals("relevant");
                double n = asked[half];
                System.out.printf(
                        Locale.ROOT,
                        "nomiracl %s %s: %s %.3f of %.0f%n",
                        language,
                        HALVES.get(half),
                        relevant ? "miss" : "hallucination",
                        (relevant ? silent[half] : n - silent[half]) / n,
                        n);
            }
        }
    }

    private List<Quote> ask(
            QuoteBench bench, String question, String language, String half, List<String> gold, PrintStream out)
            throws IOException {
        try (Archive.Session session = bench.open()) {
            QuestionAnalysis analysis = session.analyse(question, language);
            List<Hit> hits = session.passages(SearchQuery.of(question), 20);
            if (System.getProperty("eval.out") != null) {
                dump(out, question, half, analysis, QuoteSelector.all(analysis, hits, session), gold);
            }
            return selector.select(analysis, hits, session);
        }
    }

    private static boolean holds(String quote, List<String> gold) {
        String text = bare(quote);
        return gold.stream().anyMatch(answer -> text.contains(bare(answer)));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static PrintStream out(String name) throws IOException {
        String folder = System.getProperty("eval.out");
        return folder == null
                ? new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : new PrintStream(Path.of(folder, name + ".jsonl").toFile(), StandardCharsets.UTF_8);
    }

    private static void dump(
            PrintStream out,
            String question,
            String half,
            QuestionAnalysis analysis,
            List<Quote> all,
            List<String> gold)
            throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("question", question)
                .put("half", half)
                .put("type", analysis.type().toString());
        ArrayNode candidates = line.putArray("candidates");
        for (Quote quote : all.subList(0, Math.min(BEST, all.size()))) {
            candidates
                    .addObject()
                    .put("coverage", quote.coverage())
                    .put("context", quote.inContext())
                    .put("topic", quote.topic())
                    .put("names", quote.names())
                    .put("expected", quote.expected())
                    .put("score", quote.score())
                    .put("hit", quote.hit().score())
                    .put("gold", holds(quote.text(), gold))
                    .put("text", quote.text());
        }
        out.println(JSON.writeValueAsString(line));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
