package org.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar gives receipts, checks them beside the running service, and finds quotes. */
class ReceiptIT {

    private static final Path JAR = Path.of(System.getProperty("onrecord.jar", "target/quarkus-app/quarkus-run.jar"));
    private static final Path DOCUMENTS = Path.of("documents").toAbsolutePath();

    @TempDir
    Path temp;

    @Test
    void aReceiptHoldsOfflineUntilItOrAnArticleIsChanged() throws Exception {
        Path data = temp.resolve("data");
        try (Service service = Service.start(DOCUMENTS, data, Map.of())) {
            JsonNode answer = service.ask("Combien de lits seront supprimés selon le syndicat Santé solidaire ?");
            ObjectNode receipt = (ObjectNode)
                    service.get("/api/answers/" + answer.path("answerId").asText() + "/receipt");
            Path file = temp.resolve("receipt.json");
            Files.writeString(file, receipt.toString());
            Path reply = Files.writeString(temp.resolve("reply.json"), answer.toString());

            // Beside the running service: it takes no lock and no port.
            assertThat(verify(file, "--documents", DOCUMENTS.toString(), "--answer", reply.toString()))
                    .isZero();
            Files.writeString(reply, answer.toString().replace("\"source\":\"", "\"source\":\"Le "));
            assertThat(verify(file, "--documents", DOCUMENTS.toString(), "--answer", reply.toString()))
                    .isEqualTo(1);

            receipt.put("question", "Combien ?");
            Files.writeString(file, receipt.toString());
            assertThat(verify(file, "--documents", DOCUMENTS.toString())).isEqualTo(1);
            assertThat(verify(temp.resolve("none.json"))).isEqualTo(2);
            assertThat(service.status("/api/answers/none/receipt")).isEqualTo(404);
            noByteHolds(data, answer.path("sentences").get(1).path("text").asText());
        }
    }

    @Test
    void findsAQuoteOverHttp() throws Exception {
        try (Service service = Service.start(DOCUMENTS, temp.resolve("data"), Map.of())) {
            JsonNode exact = quotes(service, "Nous ne draguerons pas un mètre cube sans autorisation");
            assertThat(exact.path("outcome").asText()).isEqualTo("exact");
            JsonNode match = exact.path("matches").get(0);
            String text = service.get("/api/articles/" + match.path("articleId").asText())
                    .path("text")
                    .asText();
            assertThat(text.substring(
                            match.path("start").asInt(), match.path("end").asInt()))
                    .isEqualTo(match.path("quote").asText());

            JsonNode altered = quotes(service, "Nous draguerons un mètre cube sans autorisation");
            assertThat(altered.path("outcome").asText()).isEqualTo("close");
            assertThat(altered.path("found").asBoolean()).isFalse();
            assertThat(altered.path("matches").get(0).path("difference").asText())
                    .isEqualTo("words");

            assertThat(quotes(service, "Le port n'a jamais promis d'emplois à ceux qui ne savent pas nager")
                            .path("outcome")
                            .asText())
                    .isEqualTo("absent");
            assertThat(service.status("/api/quotes?text=")).isEqualTo(400);
            assertThat(service.status("/api/quotes?text=" + "a".repeat(2_001))).isEqualTo(400);
        }
    }

    private static JsonNode quotes(Service service, String text) throws Exception {
        return service.get("/api/quotes?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static int verify(Path receipt, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                JAR.toAbsolutePath().toString(),
                "verify",
                receipt.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The sentence that was sent is made for the reader; no file of the service keeps it. */
    private static void noByteHolds(Path data, String sentence) throws Exception {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain(sentence);
            }
        }
    }
}
