package org.onrecord.eval;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.answer.quote.Findings;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.index.Encoder;
import org.onrecord.index.ReaderTokens;
import org.onrecord.index.ReaderTokens.Tokens;
import org.onrecord.retrieval.Likeness;

/**
 * What {@code src/test/reader/train.py} learns from: {@code ReaderDump <folder>} with the model of {@code -Deval.model} ({@code
 * bundled}, or a folder) writes the tuning questions of reads and of half of the desks with the sentences found for them ({@code
 * questions.jsonl}), the tokens of all texts ({@code texts.jsonl}) and their vectors one behind the other ({@code vectors.bin},
 * floats). See docs/decisions/reader.md.
 */
final class ReaderDump {

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final int SENTENCES = 24;
    /** Right ones are taken from further down too. */
    private static final int RIGHT_AMONG = 60;

    private static final String QUESTION = "?";
    private static final String SENTENCE = ".";

    /** Desks of the second half of the alphabet teach what uses the reader: it must not know their questions. */
    private static final String READ_BEFORE = "l";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private ReaderDump() {}

    public static void main(String[] args) throws IOException, OrtException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        EvalRun run = EvalRun.ofSystemProperties();
        String model = run.models().get(run.models().size() - 1);
        ReaderDump dump = new ReaderDump();
        try (Encoder encoder = run.encoder(model);
                CachingEncoder kept = new CachingEncoder(encoder, run.cache().resolve("reader"));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("questions.jsonl")))) {
            dump.questions(out, kept, "reads.jsonl", SETS.resolve("reads-tune"));
            dump.questions(out, kept, "desks.jsonl", SETS.resolve("desks-tune"));
        }
        dump.tokens(folder, model);
    }

    /** Whether the reader learns from a question of a desk. */
    static boolean isTaught(JsonNode line) {
        return line.get("id").asText().compareTo(READ_BEFORE) < 0;
    }

    private void questions(PrintWriter out, Encoder encoder, String set, Path... more) throws IOException {
        QuoteSelector selector = new QuoteSelector(Likeness.none());
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("reader"), encoder, more)) {
            own.tuning(List.of(set), selector, (line, findings) -> {
                if (set.equals("reads.jsonl") || isTaught(line)) {
                    out.println(question(set, line, findings, selector));
                }
            });
        }
    }

    private ObjectNode question(String set, JsonNode line, Findings findings, QuoteSelector selector) {
        ObjectNode question = JSON.createObjectNode()
                .put("set", set)
                .put("id", line.get("id").asText())
                .put("text", number(QUESTION, line.get("question").asText()));
        ArrayNode sentences = question.putArray("sentences");
        List<Quote> alone = selector.all(findings).stream()
                .filter(quote -> !quote.clues().several())
                .limit(RIGHT_AMONG)
                .toList();
        for (int i = 0; i < alone.size(); i++) {
            Quote quote = alone.get(i);
            List<Integer> evidence = evidence(line.get("answers"), quote);
            if (i < SENTENCES || !evidence.isEmpty()) {
                ObjectNode sentence = sentences
                        .addObject()
                        .put("text", number(SENTENCE, quote.text()))
                        .put("score", quote.score());
                evidence.forEach(sentence.putArray("evidence")::add);
            }
        }
        return question;
    }

    /** Where the words that answer begin and end, one place behind the other. */
    private static List<Integer> evidence(JsonNode answers, Quote quote) {
        List<Integer> places = new ArrayList<>();
        String text = quote.text().replaceAll("\\s", " ");
        for (JsonNode answer : answers) {
            String words = answer.get("evidence").asText().replaceAll("\\s+", " ");
            int at = text.indexOf(words);
            if (answer.get("file").asText().equals(quote.article().file()) && at >= 0) {
                places.add(at);
                places.add(at + words.length());
            }
        }
        return places;
    }

    private int number(String kind, String text) {
        return texts.computeIfAbsent(kind + text, key -> texts.size());
    }

    private void tokens(Path folder, String model) throws IOException, OrtException {
        try (ReaderTokens tokens = new ReaderTokens(model);
                OutputStream vectors = new BufferedOutputStream(Files.newOutputStream(folder.resolve("vectors.bin")));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("texts.jsonl")))) {
            for (String kept : texts.keySet()) {
                String text = kept.substring(1);
                write(kept.startsWith(QUESTION) ? tokens.ofQuestion(text) : tokens.ofSentence(text), vectors, out);
            }
        }
    }

    private static void write(Tokens tokens, OutputStream vectors, PrintWriter out) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(tokens.vectors().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tokens.vectors());
        vectors.write(bytes.array());
        out.println(JSON.writeValueAsString(Map.of("ids", tokens.ids(), "places", tokens.places())));
    }
}
