package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.eval.QuoteArchive.Text;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.SearchQuery;

/** Asks quote mode the questions of the public sets that say what answers them (piaf), or whether anything does (nomiracl). */
final class QuoteSets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PASSAGES = 30;

    /** Questions of piaf that are asked, unless the property says otherwise: one of so many. */
    private static final int EVERY = Integer.getInteger("eval.every", 10);

    private final EvalRun run;
    private final Encoder model;
    private final QuoteSelector selector;
    private final boolean reportedOnly;

    /**
     * Asks over archives whose vectors are {@code model}'s, and has {@code selector} choose.
     *
     * @param reportedOnly whether to ask only the half that nothing was tuned on
     */
    QuoteSets(EvalRun run, Encoder model, QuoteSelector selector, boolean reportedOnly) {
        this.reportedOnly = reportedOnly;
        this.run = run;
        this.model = model;
        this.selector = selector;
    }

    /**
     * A question and what became of it.
     *
     * @param tuning whether rules may be made by looking at it; every second question is for that
     * @param answerable whether people found an answer in the passages
     * @param gold the answers; empty when the set does not say
     * @param candidates every sentence that could have been quoted, best first
     */
    record Asked(
            QuestionAnalysis question,
            boolean tuning,
            boolean answerable,
            List<String> gold,
            List<Quote> candidates,
            List<Quote> quotes) {

        /** Whether a gold answer stands in the quotes. */
        boolean right() {
            return quotes.stream().limit(3).anyMatch(quote -> holds(quote.text(), gold));
        }
    }

    /** French questions with the words that answer them. */
    void piaf(Consumer<Asked> sink) throws IOException {
        Path set = run.data().resolve("piaf");
        List<Text> texts = new ArrayList<>();
        for (JsonNode node : lines(set.resolve("corpus.jsonl.gz"))) {
            texts.add(new Text(node.get("_id").asText(), node.get("text").asText(), null));
        }
        try (CachingEncoder encoder = encoder("piaf");
                QuoteArchive archive = new QuoteArchive(encoder, true)) {
            archive.fill(texts, "fr");
            List<JsonNode> queries = lines(set.resolve("queries.jsonl.gz"));
            for (int i = 0; i < queries.size(); i += EVERY) {
                boolean tuning = i / EVERY % 2 == 0;
                if (tuning && reportedOnly) {
                    continue;
                }
                List<String> gold = new ArrayList<>();
                queries.get(i).get("metadata").get("answers").forEach(a -> gold.add(a.asText()));
                sink.accept(ask(archive, queries.get(i).get("text").asText(), "fr", tuning, true, gold));
            }
        }
    }

    /** Questions with ten passages each, all of which are found, and in which people saw an answer, or none. */
    void nomiracl(String language, boolean answerable, Consumer<Asked> sink) throws IOException {
        String file = language + (answerable ? ".relevant" : ".non_relevant") + ".jsonl.gz";
        int i = 0;
        try (CachingEncoder encoder = encoder("nomiracl");
                QuoteArchive archive = new QuoteArchive(encoder, false)) {
            for (JsonNode node : lines(run.data().resolve("nomiracl").resolve(file))) {
                boolean tuning = i++ % 2 == 0;
                if (tuning && reportedOnly) {
                    continue;
                }
                List<Text> texts = new ArrayList<>();
                node.get("passages").forEach(p -> texts.add(new Text("p" + texts.size(), p.asText(), null)));
                archive.fill(texts, language);
                sink.accept(ask(archive, node.get("question").asText(), language, tuning, answerable, List.of()));
            }
        }
    }

    private CachingEncoder encoder(String set) {
        return new CachingEncoder(model, run.cache().resolve(set));
    }

    private Asked ask(
            QuoteArchive archive,
            String question,
            String language,
            boolean tuning,
            boolean answerable,
            List<String> gold) {
        try (Archive.Session session = archive.archive().open()) {
            QuestionAnalysis analysis = session.analyse(question, language);
            List<Hit> hits = session.passages(SearchQuery.of(question), PASSAGES);
            List<Quote> candidates = selector.all(selector.findings(analysis, hits, session));
            return new Asked(analysis, tuning, answerable, gold, candidates, selector.select(analysis, candidates));
        }
    }

    static boolean holds(String quote, List<String> gold) {
        String text = ' ' + bare(quote) + ' ';
        return gold.stream().anyMatch(answer -> text.contains(' ' + bare(answer) + ' '));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static List<JsonNode> lines(Path file) throws IOException {
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
