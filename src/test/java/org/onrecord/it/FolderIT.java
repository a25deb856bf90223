package org.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
}
