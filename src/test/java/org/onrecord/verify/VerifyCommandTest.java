package org.onrecord.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.answer.Answer;
import org.onrecord.answer.AnswerConfig;
import org.onrecord.answer.AnswerListener;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.AskRequest;
import org.onrecord.answer.Conversations;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.answer.receipt.ReceiptJson;
import org.onrecord.answer.receipt.Receipts;
import org.onrecord.chat.ChatReply;
import org.onrecord.eval.SampleArchive;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.retrieval.Archive;

/** Receipts of real answers hold; any change shows. */
class VerifyCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
    private static final Path DOCUMENTS = Path.of("documents");
    private static final int RECEIPTS = 100;

    @TempDir
    static Path temp;

    private static TikaDocumentParser parser;
    private static SampleArchive sample;
    private static Receipts receipts;
    private static final List<Answer> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void answer() throws IOException {
        parser = new TikaDocumentParser(SampleArchive.config(ParseConfig.class));
        sample = SampleArchive.ofFolder(Files.createDirectory(temp.resolve("data")), DOCUMENTS);
        AnswerConfig config = SampleArchive.config(AnswerConfig.class);
        receipts = new Receipts(config.receipt(), TikaDocumentParser.PIPELINE, null, System::nanoTime);
        int[] number = new int[1];
        AnswerService service = new AnswerService(
                sample.archive(),
                new QuoteSelector(),
                null,
                8,
                config.answer().gate(),
                new Conversations(config.conversation(), System::nanoTime),
                receipts,
                CLOCK,
                () -> "id-" + ++number[0]);
        for (String file : List.of("time.jsonl", "false-premise.jsonl", "follow-ups.jsonl", "disagreement.jsonl")) {
            for (String line :
                    Files.readAllLines(Path.of("src/test/resources/eval").resolve(file))) {
                JsonNode node = JSON.readTree(line);
                String question = node.has("question")
                        ? node.get("question").asText()
                        : node.get("standalone").asText();
                Answer answer = service.answer(
                        new AskRequest(question, null, null, null, java.util.Set.of(), null), AnswerListener.NONE);
                if (!answer.citations().isEmpty() && ANSWERS.size() < RECEIPTS) {
                    ANSWERS.add(answer);
                }
            }
        }
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private static ObjectNode receipt(Answer answer) {
        try (Archive.Session session = sample.archive().open()) {
            return receipts.find(answer.id(), session).orElseThrow();
        }
    }

    private record Run(int code, String output) {}

    private static Run verify(JsonNode receipt, Path documents, String... more) throws IOException {
        Path file = Files.writeString(temp.resolve("receipt.json"), JSON.writeValueAsString(receipt));
        List<String> arguments = new ArrayList<>(List.of(file.toString(), "--documents", documents.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private static Run run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new VerifyCommand(
                        DOCUMENTS,
                        () -> parser,
                        TikaDocumentParser.PIPELINE,
                        new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void acceptsAHundredRealReceipts() throws IOException {
        assertThat(ANSWERS).hasSize(RECEIPTS);
        for (Answer answer : ANSWERS) {
            Run run = verify(receipt(answer), DOCUMENTS);
            assertThat(run.code()).as(run.output()).isEqualTo(VerifyCommand.VALID);
        }
    }

    @Test
    void rejectsAHundredTamperedOnes() throws IOException {
        Random random = new Random(20261126);
        for (int i = 0; i < RECEIPTS; i++) {
            ObjectNode receipt = receipt(ANSWERS.get(i));
            String before = receipt.toString();
            tamper(receipt, i, random);
            assertThat(receipt.toString()).as("mutation " + i % 12).isNotEqualTo(before);
            Run run = verify(receipt, DOCUMENTS);
            assertThat(run.code())
                    .as("mutation " + i % 12 + "\n" + run.output())
                    .isEqualTo(VerifyCommand.DIFFERS);
        }
    }

    /** Whoever tampers can compute the digest anew; what the files say still gives them away. */
    @Test
    void rejectsChangedCitationsAlthoughTheDigestFits() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 36; i++) {
            ObjectNode receipt = receipt(ANSWERS.get(i));
            tamper(receipt, i % 6, random);
            receipt.put("digest", ReceiptJson.digest(receipt));
            Run run = verify(receipt, DOCUMENTS);
            assertThat(run.code()).as("mutation " + i % 6 + "\n" + run.output()).isEqualTo(VerifyCommand.DIFFERS);
        }
    }

    private static void tamper(ObjectNode receipt, int how, Random random) {
        ArrayNode citations = (ArrayNode) receipt.get("citations");
        ObjectNode citation = (ObjectNode) citations.get(random.nextInt(citations.size()));
        ArrayNode sentences = (ArrayNode) receipt.get("sentences");
        ObjectNode sentence = (ObjectNode) sentences.get(random.nextInt(sentences.size()));
        switch (how % 12) {
            case 0 -> citation.put("quote", oneLetter(citation.get("quote").asText(), random));
            case 1 -> citation.put("start", citation.get("start").asInt() + 1);
            case 2 ->
                citation.put("fileSha256", oneDigit(citation.get("fileSha256").asText(), random));
            case 3 -> citation.put("title", citation.get("title").asText() + " !");
            case 4 -> citation.put("published", "2019-01-0" + (1 + random.nextInt(9)));
            case 5 ->
                citation.put("textSha256", oneDigit(citation.get("textSha256").asText(), random));
            case 6 -> sentences.insertObject(0).put("sha256", "0".repeat(64)).put("kind", "lead");
            case 7 ->
                sentences
                        .add(sentences.remove(0).deepCopy())
                        .insert(0, sentences.get(0).deepCopy());
            case 8 -> receipt.put("question", receipt.get("question").asText() + " ");
            case 9 -> sentence.put("sha256", oneDigit(sentence.get("sha256").asText(), random));
            case 10 -> receipt.put("note", "added");
            default -> receipt.remove("created");
        }
    }

    private static String oneLetter(String text, Random random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (text.charAt(at) == '7' ? '8' : '7') + text.substring(at + 1);
    }

    private static String oneDigit(String hash, Random random) {
        return oneLetter(hash, random);
    }

    @Test
    void saysThatAnArticleChangedOrVanished() throws IOException {
        Path copy = Files.createDirectory(temp.resolve("copy"));
        Answer answer = ANSWERS.get(0);
        ObjectNode receipt = receipt(answer);
        for (JsonNode citation : receipt.get("citations")) {
            Path file = copy.resolve(citation.get("file").asText());
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    Files.readAllBytes(DOCUMENTS.resolve(citation.get("file").asText())));
        }
        assertThat(verify(receipt, copy).code()).isEqualTo(VerifyCommand.VALID);

        Path first = copy.resolve(receipt.get("citations").get(0).get("file").asText());
        Files.write(first, " ".getBytes(StandardCharsets.UTF_8), java.nio.file.StandardOpenOption.APPEND);
        Run changed = verify(receipt, copy);
        assertThat(changed.code()).isEqualTo(VerifyCommand.DIFFERS);
        assertThat(changed.output()).contains("changed since");

        Files.delete(first);
        Run vanished = verify(receipt, copy);
        assertThat(vanished.code()).isEqualTo(VerifyCommand.DIFFERS);
        assertThat(vanished.output()).contains("vanished since");
    }

    @Test
    void acceptsAHundredRealReplies() throws IOException {
        for (Answer answer : ANSWERS) {
            Run run = verify(receipt(answer), DOCUMENTS, "--answer", reply(answer));
            assertThat(run.code()).as(run.output()).isEqualTo(VerifyCommand.VALID);
        }
    }

    @Test
    void rejectsAHundredTamperedReplies() throws IOException {
        for (int i = 0; i < RECEIPTS; i++) {
            Answer answer = ANSWERS.get(i);
            ObjectNode reply = JSON.valueToTree(ChatReply.of(answer));
            String before = reply.toString();
            alter(reply, i);
            assertThat(reply.toString()).as("change " + i % 20).isNotEqualTo(before);
            Path file = Files.writeString(temp.resolve("reply.json"), reply.toString());
            Run run = verify(receipt(answer), DOCUMENTS, "--answer", file.toString());
            assertThat(run.code()).as("change " + i % 20 + "\n" + run.output()).isEqualTo(VerifyCommand.DIFFERS);
        }
    }

    private static String reply(Answer answer) throws IOException {
        Path file = temp.resolve("reply.json");
        return Files.writeString(file, JSON.writeValueAsString(ChatReply.of(answer)))
                .toString();
    }

    private static void alter(ObjectNode reply, int how) {
        ObjectNode sentence = (ObjectNode) reply.get("sentences").get(0);
        ObjectNode citation = (ObjectNode) reply.get("citations").get(0);
        switch (how % 20) {
            case 0 -> reply.put("answer", reply.get("answer").asText() + " Rien d'autre.");
            case 1 -> reply.put("question", "Combien ?");
            case 2 -> reply.put("searchedFor", "Combien ?");
            case 3 -> reply.put("outcome", "no-evidence");
            case 4 -> reply.put("mode", "model");
            case 5 -> reply.put("degraded", "The model was down.");
            case 6 -> sentence.put("text", "Quelque chose d'autre.");
            case 7 -> sentence.put("kind", "stated");
            case 8 -> sentence.putArray("citations").add(99);
            case 9 -> reply.withArray("/sentences").add(sentence.deepCopy());
            case 10 -> citation.put("quote", citation.get("quote").asText() + ".");
            case 11 -> citation.put("source", "The Invented Times");
            case 12 -> citation.put("published", "2019-01-01");
            case 13 -> citation.put("title", "Another title");
            case 14 -> citation.put("author", "Nobody Known");
            case 15 -> citation.put("start", citation.get("start").asInt() + 1);
            case 16 -> citation.put("kind", "satire");
            case 17 -> reply.withArray("/citations").remove(0);
            case 18 -> reply.withArray("/disagreements").addObject().put("type", "correction");
            default -> ((ObjectNode) reply.get("freshness")).put("asOf", "2020-01-01");
        }
    }

    @Test
    void aReceiptHoldsNoWordsOfAWithdrawnArticle() throws IOException {
        Answer answer = ANSWERS.get(0);
        ObjectNode receipt;
        try (SampleArchive empty = SampleArchive.of(Files.createDirectory(temp.resolve("empty")), List.of());
                Archive.Session session = empty.archive().open()) {
            receipt = receipts.find(answer.id(), session).orElseThrow();
        }
        for (Iterator<JsonNode> it = receipt.get("citations").elements(); it.hasNext(); ) {
            assertThat(it.next().get("quote").isNull()).isTrue();
        }
        answer.citations().forEach(c -> assertThat(receipt.toString()).doesNotContain(c.quote()));
        assertThat(receipt.get("digest")).isEqualTo(receipt(answer).get("digest"));
    }

    @Test
    void aCommandThatCannotBeUnderstoodIsNoVerdict() {
        assertThat(run(List.of()).code()).isEqualTo(VerifyCommand.USAGE);
        assertThat(run(List.of("no-such-file.json")).code()).isEqualTo(VerifyCommand.USAGE);
        assertThat(run(List.of("a", "b")).code()).isEqualTo(VerifyCommand.USAGE);
        assertThat(run(List.of("pom.xml", "--documents", "no-such-folder")).code())
                .isEqualTo(VerifyCommand.USAGE);
        assertThat(run(List.of("pom.xml")).code()).isEqualTo(VerifyCommand.DIFFERS);
    }

    @Test
    void aPathOutOfTheFolderIsNotFollowed() throws IOException {
        ObjectNode receipt = receipt(ANSWERS.get(0));
        ((ObjectNode) receipt.get("citations").get(0)).put("file", "../pom.xml");
        receipt.put("digest", ReceiptJson.digest(receipt));

        assertThat(verify(receipt, DOCUMENTS).output()).contains("outside the folder");
    }
}
