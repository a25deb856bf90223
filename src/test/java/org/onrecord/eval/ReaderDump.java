package org.onrecord.eval;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.answer.quote.Findings;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.index.Encoder;
import org.onrecord.retrieval.Likeness;

/**
 * What {@code src/test/reader/train.py} learns from: {@code ReaderDump <folder>} with the model of {@code -Deval.model} writes
 * the tuning questions of reads and desks with the sentences found for them ({@code questions.jsonl}), the tokens of all texts
 * ({@code texts.jsonl}) and their vectors one behind the other ({@code vectors.bin}, floats). See docs/decisions/reader.md.
 */
final class ReaderDump {

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final int SENTENCES = 24;
    /** Right ones are taken from further down too. */
    private static final int RIGHT_AMONG = 60;

    private static final int MOST_TOKENS = 128;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

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
        dump.vectors(folder, Path.of(model));
    }

    private void questions(PrintWriter out, Encoder encoder, String set, Path... more) throws IOException {
        QuoteSelector selector = new QuoteSelector(Likeness.none());
        try (OwnArchive own = OwnArchive.in(Files.createTempDirectory("reader"), encoder, more)) {
            own.tuning(
                    List.of(set), selector, (line, findings) -> out.println(question(set, line, findings, selector)));
        }
    }

    private ObjectNode question(String set, JsonNode line, Findings findings, QuoteSelector selector) {
        ObjectNode question = JSON.createObjectNode()
                .put("set", set)
                .put("id", line.get("id").asText())
                .put("text", number("query: ", line.get("question").asText()));
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
                        .put("text", number("passage: ", quote.text()))
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

    private int number(String prefix, String text) {
        prefixes.put(prefix + text, prefix);
        return texts.computeIfAbsent(prefix + text, key -> texts.size());
    }

    private void vectors(Path folder, Path model) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                        model.resolve("tokenizer.json"), Map.of("padding", "false", "truncation", "false"));
                OrtSession session = environment.createSession(
                        model.resolve("model_quantized.onnx").toString());
                OutputStream vectors = new BufferedOutputStream(Files.newOutputStream(folder.resolve("vectors.bin")));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("texts.jsonl")))) {
            for (String text : texts.keySet()) {
                Encoding encoding = tokenizer.encode(text);
                int length = Math.min(MOST_TOKENS, encoding.getIds().length);
                long[] ids = Arrays.copyOf(encoding.getIds(), length);
                vectors.write(vectors(environment, session, ids));
                out.println(tokens(text, ids, encoding.getCharTokenSpans()));
            }
        }
    }

    /** Ids, and where each token begins and ends in the text without its prefix; below 0 for special tokens and the prefix. */
    private ObjectNode tokens(String text, long[] ids, CharSpan[] spans) {
        int prefix = prefixes.get(text).length();
        ObjectNode line = JSON.createObjectNode();
        ArrayNode tokens = line.putArray("ids");
        ArrayNode places = line.putArray("places");
        for (int i = 0; i < ids.length; i++) {
            tokens.add(ids[i]);
            places.add(spans[i] == null ? -1 : spans[i].getStart() - prefix);
            places.add(spans[i] == null ? -1 : spans[i].getEnd() - prefix);
        }
        return line;
    }

    private static byte[] vectors(OrtEnvironment environment, OrtSession session, long[] ids) throws OrtException {
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        Map<String, long[]> known =
                Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", new long[ids.length]);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (String name : session.getInputNames()) {
            inputs.put(
                    name,
                    OnnxTensor.createTensor(environment, LongBuffer.wrap(known.get(name)), new long[] {1, ids.length}));
        }
        try (OrtSession.Result result = session.run(inputs)) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            ByteBuffer bytes =
                    ByteBuffer.allocate(values.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            return bytes.array();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }
}
