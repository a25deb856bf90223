package org.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions of docs/samples.md to the packaged jar, without a model. */
class SampleQuestionsIT {

    @TempDir
    static Path temp;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = Service.start(Path.of("documents").toAbsolutePath(), temp.resolve("data"), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Combien d'emplois directs le port promet-il avec le terminal Nord ?    | 1 100
                    How much will the North Terminal cost?                                 | 438
                    Quelle hauteur l'Orvelle a-t-elle atteinte au pont des Tanneurs ?      | 6,42 mètres
                    How many people were evacuated in Clairvaudre?                         | 2,700
                    De combien les salaires augmentent-ils chez Voltéane après la grève ?  | 5,2
                    Avec combien de minutes de retard l'alerte a-t-elle été envoyée ?      | 47 minutes
                    How much more carbon do restored salt marshes capture?                 | 31 per cent
                    Combien de lits seront supprimés selon le syndicat Santé solidaire ?   | 54 lits
                    Combien d'électeurs sont inscrits à Port-Estrelle ?                    | 42 185
                    How many passengers did the ferry to Port-Estrelle carry in 2025?      | 410,000
                    Combien de bacs à chaîne l'Orvelle comptait-elle en 1931 ?             | quatorze
                    """)
    void theQuotesHoldTheFact(String question, String fact) throws Exception {
        JsonNode reply = service.ask(question);

        assertThat(reply.path("outcome").asText()).isNotEqualTo("no-evidence");
        assertThat(reply.path("citations").findValuesAsText("quote").toString().replaceAll("[\u00a0\u202f]", " "))
                .contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    De combien les salaires augmentent-ils chez Voltéane après la grève ? | .pdf  | 5,2      | 2026-09-26 | Le Courrier des Deux Rives
                    Combien de lits seront supprimés selon le syndicat Santé solidaire ?  | .docx | 54 lits  | 2026-10-05 | L'Écho de l'Orvelle
                    Combien d'électeurs sont inscrits à Port-Estrelle ?                   | .eml  | 42 185   | 2026-09-30 | La Lettre du Quai
                    How many passengers did the ferry to Port-Estrelle carry in 2025?     | .xml  | 410,000  | 2026-10-21 | Strandwire News: Channel desk
                    Combien de bacs à chaîne l'Orvelle comptait-elle en 1931 ?            | .epub | quatorze | 2026-10-11 | Les Cahiers du fleuve
                    """)
    void eachFormatIsQuotedWithItsDateAndOutlet(String question, String format, String fact, String date, String outlet)
            throws Exception {
        assertThat(service.ask(question).path("citations")).anySatisfy(citation -> {
            assertThat(citation.path("quote").asText().replaceAll("[\u00a0\u202f]", " "))
                    .contains(fact);
            assertThat(service.get("/api/articles/" + citation.path("articleId").asText())
                            .path("file")
                            .asText())
                    .endsWith(format);
            assertThat(citation.path("published").asText()).startsWith(date);
            assertThat(citation.path("source").asText()).isEqualTo(outlet);
        });
    }

    @ParameterizedTest
    @CsvSource({"Who won the chess championship?", "Quel est le prix du billet de tramway à Clairvaudre ?"})
    void whatTheArchiveDoesNotHoldIsNotAnswered(String question) throws Exception {
        assertThat(service.ask(question).path("outcome").asText()).isEqualTo("no-evidence");
    }
}
