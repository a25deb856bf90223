package org.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar follows its folder. */
class FolderIT {

    private static final Duration SEEN = Duration.ofSeconds(90);

    @TempDir
    Path temp;

    private Path documents() throws Exception {
        return Files.createDirectories(temp.resolve("documents"));
    }

    private static void write(Path file, String title, String body) throws Exception {
        Files.writeString(
                file, "Title: " + title + "\nDate: 2026-09-14\nSource: La Dépêche du Golfe\n\n" + body + "\n");
    }

    private static boolean found(JsonNode reply, String words) {
        return reply.path("results").findValuesAsText("text").stream().anyMatch(text -> text.contains(words));
    }

    private static String log(Service service) {
        try {
            return service.log();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the log of the service", e);
        }
    }

    @Test
    void whatIsInTheFolderIsWhatAnswers() throws Exception {
        Path documents = documents();
        try (Service service = Service.start(documents, temp.resolve("data"), Map.of())) {
            Path file = documents.resolve("le phare d'Ébène.txt");

            write(file, "Le phare", "Le phare d'Ébène mesure 41 mètres depuis sa surélévation.");
            service.await("/api/search?q=phare+Ébène".replace("É", "%C3%89"), SEEN, r -> found(r, "41 mètres"));

            write(file, "Le phare", "Le phare d'Ébène mesure 43 mètres depuis sa surélévation.");
            JsonNode edited = service.await("/api/search?q=phare+mesure", SEEN, r -> found(r, "43 mètres"));
            assertThat(found(edited, "41 mètres")).isFalse();

            JsonNode answer = service.ask("Combien mesure le phare d'Ébène ?");
            assertThat(answer.path("outcome").asText()).isEqualTo("answered");
            assertThat(answer.path("citations").get(0).path("quote").asText()).contains("43 mètres");

            Files.move(file, documents.resolve("renamed.txt"), StandardCopyOption.ATOMIC_MOVE);
            service.await(
                    "/api/articles", SEEN, r -> r.findValuesAsText("file").equals(java.util.List.of("renamed.txt")));

            Files.delete(documents.resolve("renamed.txt"));
            service.await(
                    "/api/search?q=phare+mesure", SEEN, r -> r.path("results").isEmpty());
            assertThat(service.ask("Combien mesure le phare d'Ébène ?")
                            .path("outcome")
                            .asText())
                    .isEqualTo("no-evidence");
        }
    }

    @Test
    void aRestartReadsAndEmbedsNothingAgain() throws Exception {
        Path documents = documents();
        for (int i = 0; i < 30; i++) {
            write(
                    documents.resolve("a" + i + ".txt"),
                    "Note " + i,
                    "La note numéro " + i + " parle du marché aux poissons.");
        }
        Path data = temp.resolve("data");
        try (Service service = Service.start(documents, data, Map.of())) {
            service.await("/api/sync", SEEN, r -> r.path("pendingVectors").asInt() == 0);
            assertThat(service.metric("onrecord_files_parsed_total")).isEqualTo(30);
        }
        try (Service service = Service.start(documents, data, Map.of())) {
            service.await("/api/sync", SEEN, r -> r.path("state").asText().equals("idle"));
            assertThat(service.metric("onrecord_files_parsed_total")).isZero();
            assertThat(service.metric("onrecord_passages_embedded_total")).isZero();
            assertThat(service.get("/api/sync").path("articles").asInt()).isEqualTo(30);
        }
    }

    @Test
    void aKilledServiceComesBackWithTheFolderAsItIs() throws Exception {
        Path documents = documents();
        Path data = temp.resolve("data");
        for (int i = 0; i < 200; i++) {
            write(
                    documents.resolve("a" + i + ".txt"),
                    "Note " + i,
                    "La note numéro " + i + " parle du marché aux poissons.");
        }
        Service killed = Service.launch(documents, data, Map.of());
        Thread.sleep(4_000);
        killed.kill();
        Files.delete(documents.resolve("a7.txt"));
        write(documents.resolve("a8.txt"), "Note 8", "La note numéro 8 parle du marché aux fleurs.");

        try (Service service = Service.start(documents, data, Map.of())) {
            assertThat(service.get("/api/sync").path("articles").asInt()).isEqualTo(199);
            assertThat(found(service.search("marché aux fleurs"), "fleurs")).isTrue();
            assertThat(service.get("/api/articles?limit=1000").findValuesAsText("file"))
                    .doesNotContain("a7.txt")
                    .doesNotHaveDuplicates()
                    .hasSize(199);
        }
    }

    @Test
    void oneBadFileIsReportedAndStopsNothing() throws Exception {
        Path documents = documents();
        write(documents.resolve("good.txt"), "Bon", "Le bon article parle de la halle aux grains.");
        Files.createFile(documents.resolve("empty.txt"));
        Files.write(documents.resolve("broken.pdf"), "%PDF-1.7\nnothing follows".getBytes());
        try (Service service = Service.start(documents, temp.resolve("data"), Map.of())) {
            JsonNode sync = service.get("/api/sync");
            assertThat(sync.path("articles").asInt()).isEqualTo(1);
            assertThat(sync.path("failures").findValuesAsText("file"))
                    .containsExactlyInAnyOrder("broken.pdf", "empty.txt");
            assertThat(sync.path("failures").findValuesAsText("reason")).allMatch(reason -> reason.length() > 20);
            String ready = "Ready: 1 article, 2 files not read (/api/sync says why); open " + service.url();
            service.await("/api/sync", SEEN, any -> log(service).contains(ready));
        }
    }

    @Test
    void aSecondProcessOnTheSameDataRefuses() throws Exception {
        Path documents = documents();
        Path data = temp.resolve("data");
        try (Service first = Service.start(documents, data, Map.of());
                Service second = Service.launch(documents, data, Map.of())) {
            assertThat(second.exit(SEEN)).isNotZero();
            assertThat(second.log()).contains("ON_RECORD_DATA");
            assertThat(first.status("/q/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void aMissingDocumentsFolderIsNamedWithItsSetting() throws Exception {
        try (Service service = Service.launch(temp.resolve("nowhere"), temp.resolve("data"), Map.of())) {
            assertThat(service.exit(SEEN)).isNotZero();
            assertThat(service.log()).contains("ON_RECORD_DOCUMENTS").contains("nowhere");
        }
    }

    @Test
    void aCorruptIndexIsSetAsideAndBuiltAgain() throws Exception {
        Path documents = documents();
        Path data = temp.resolve("data");
        write(documents.resolve("a.txt"), "Note", "La note parle du marché aux poissons.");
        try (Service service = Service.start(documents, data, Map.of())) {
            assertThat(service.get("/api/sync").path("articles").asInt()).isEqualTo(1);
        }
        try (var files = Files.list(data.resolve("index"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Service service = Service.start(documents, data, Map.of())) {
            assertThat(service.get("/api/sync").path("articles").asInt()).isEqualTo(1);
            assertThat(found(service.search("marché aux poissons"), "poissons")).isTrue();
        }
    }

    @Test
    void wordsThatWereDeletedOrReplacedLeaveTheDisk() throws Exception {
        Path documents = documents();
        Path data = temp.resolve("data");
        write(documents.resolve("a.txt"), "Un", "Le gardien a parlé de la zorglubite du canal.");
        write(documents.resolve("b.txt"), "Deux", "La maire a parlé de la farfadrine du canal.");
        write(documents.resolve("c.txt"), "Trois", "Le préfet a parlé du canal, et de rien d'autre.");
        try (Service service = Service.start(documents, data, Map.of("ON_RECORD_SYNC_PURGE_AFTER", "2s"))) {
            service.await("/api/sync", SEEN, r -> r.path("pendingVectors").asInt() == 0);
            assertThat(onDisk(data, "zorglubite")).isTrue();
            assertThat(onDisk(data, "farfadrine")).isTrue();

            String id = service.search("zorglubite")
                    .path("results")
                    .get(0)
                    .path("articleId")
                    .asText();
            assertThat(service.delete("/api/articles/" + id + "?purge=true").asInt())
                    .isEqualTo(204);
            assertThat(onDisk(data, "zorglubite")).isFalse();
            assertThat(service.status("/api/articles/" + id)).isEqualTo(404);

            write(documents.resolve("b.txt"), "Deux", "La maire n'a rien dit.");
            long end = System.nanoTime() + SEEN.toNanos();
            while (onDisk(data, "farfadrine") && System.nanoTime() < end) {
                Thread.sleep(200);
            }
            assertThat(onDisk(data, "farfadrine")).isFalse();
            assertThat(found(service.search("préfet canal"), "rien d'autre")).isTrue();
        }
    }

    private static boolean onDisk(Path data, String word) throws Exception {
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                        return true;
                    }
                } catch (java.nio.file.NoSuchFileException merged) {
                    continue;
                }
            }
        }
        return false;
    }

    @Test
    void aFollowUpTakesNothingFromAWithdrawnArticle() throws Exception {
        Path documents = documents();
        write(
                documents.resolve("a.txt"),
                "Le gardien",
                "Le gardien du phare, Anselme Vauquelin, a pris sa retraite en mai.");
        write(documents.resolve("b.txt"), "Le port", "Le port a reçu deux navires en mai.");
        try (Service service = Service.start(documents, temp.resolve("data"), Map.of())) {
            JsonNode first = service.ask("Qui est le gardien du phare ?");
            assertThat(first.path("citations").get(0).path("quote").asText()).contains("Vauquelin");
            String article = first.path("citations").get(0).path("articleId").asText();
            String text = first.path("citations").get(0).path("textSha256").asText();
            String version = "/api/articles/" + article + "/versions/" + text;
            assertThat(service.get(version).path("state").asText()).isEqualTo("current");

            Files.delete(documents.resolve("a.txt"));
            service.await("/api/sync", SEEN, r -> r.path("articles").asInt() == 1);

            JsonNode next = service.ask(Map.of(
                    "question",
                    "Et pourquoi ?",
                    "conversationId",
                    first.path("conversationId").asText()));
            assertThat(next.toString()).doesNotContain("Vauquelin");
            assertThat(service.get(version).path("state").asText()).isEqualTo("withdrawn");
        }
    }

    @Test
    void aFailedFileShowsInHealthButNotInReadiness() throws Exception {
        Path documents = documents();
        write(documents.resolve("good.txt"), "Bon", "Le bon article parle de la halle aux grains.");
        try (Service service = Service.start(documents, temp.resolve("data"), Map.of())) {
            service.await("/q/health/well", SEEN, r -> r.path("status").asText().equals("UP"));

            Files.createFile(documents.resolve("empty.txt"));

            service.await("/q/health/well", SEEN, r -> r.path("status").asText().equals("DOWN"));
            assertThat(service.status("/q/health/ready")).isEqualTo(200);
            assertThat(service.metric("onrecord_files_failed")).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatCannotBeComparedMakesAnswersStale() throws Exception {
        Path documents = documents();
        write(documents.resolve("a.txt"), "Note", "La note parle de la halle aux grains.");
        Map<String, String> impatient =
                Map.of("ON_RECORD_SYNC_STALE_AFTER", "3s", "ON_RECORD_SYNC_SCAN_INTERVAL", "1s");
        try (Service service = Service.start(documents, temp.resolve("data"), impatient)) {
            assertThat(service.ask("De quoi parle la note ?")
                            .path("freshness")
                            .path("stale")
                            .asBoolean())
                    .isFalse();

            Files.move(documents, temp.resolve("unmounted"));

            service.await("/api/sync", SEEN, r -> r.path("stale").asBoolean());
            JsonNode answer = service.ask("De quoi parle la note, de la halle aux grains ?");
            assertThat(answer.path("freshness").path("stale").asBoolean()).isTrue();
            assertThat(answer.path("outcome").asText()).isEqualTo("answered");
            assertThat(service.status("/q/health/ready")).isEqualTo(200);

            Files.move(temp.resolve("unmounted"), documents);
            service.await("/api/sync", SEEN, r -> !r.path("stale").asBoolean());
        }
    }

    @Test
    void namesOutsideTheLocaleAreReadAllTheSame() throws Exception {
        Path documents = documents();
        Path file = Files.createDirectories(documents.resolve("Été")).resolve("le phare d'Ébène 😀.txt");
        write(file, "Le phare", "Le phare d'Ébène mesure 41 mètres depuis sa surélévation.");
        try (Service service = Service.start(documents, temp.resolve("data"), Map.of("LC_ALL", "C"))) {
            assertThat(service.get("/api/articles")
                            .path("articles")
                            .get(0)
                            .path("file")
                            .asText())
                    .isEqualTo("Été/le phare d'Ébène 😀.txt");
            assertThat(service.get("/api/sync").path("failures")).isEmpty();
        }
    }
}
