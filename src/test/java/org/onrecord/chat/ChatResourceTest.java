package org.onrecord.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChatResourceTest {

    @BeforeEach
    void theFolderIsRead() {
        given().queryParam("wait", true).post("/api/sync").then().statusCode(200);
    }

    private static ValidatableResponse ask(Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/chat")
                .then();
    }

    private static ValidatableResponse ask(String question) {
        return ask(Map.of("question", question));
    }

    @Test
    void answersInFrenchWithTheWordsOfTheArticle() {
        ask("Combien a coûté le chantier du quai Nord ?")
                .statusCode(200)
                .body("outcome", equalTo("answered"))
                .body("mode", equalTo("quote"))
                .body("language", equalTo("fr"))
                .body("answer", containsString("48 millions d'euros"))
                .body("citations.quote", hasItem(containsString("48 millions d'euros")));
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() throws IOException {
        String head = "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 999999999999\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "Content Too Large", "QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE");
        }
    }

    @Test
    void answersInEnglish() {
        ask("How many trawlers will the quay berth?")
                .body("outcome", equalTo("answered"))
                .body("language", equalTo("en"))
                .body("citations[0].quote", containsString("14 trawlers"))
                .body("citations[0].published", equalTo("2026-09-10"))
                .body("citations[0].source", equalTo("The Gulf Ledger"));
    }

    @Test
    void searchesOneOutletOnlyWhereTheQuestionAsksForItsWord() {
        ask("What did the Gulf Ledger say about the quay?")
                .body("searchedFor", equalTo("What did the Gulf Ledger say about the quay?"))
                .body("sentences[0].text", equalTo("Only articles of this source were searched: The Gulf Ledger."))
                .body("outcome", not(equalTo("no-evidence")))
                .body("citations.source", everyItem(equalTo("The Gulf Ledger")));
    }

    @Test
    void quotesWhatItHasOfANameThatIsWrittenNearlySo() {
        ask("What did Imre Halvorzen say?")
                .body("sentences[0].text", containsString("the name Halvorzen; did you mean Halvorsen?"))
                .body("outcome", equalTo("partial"))
                .body("citations.quote", hasItem(containsString("chief auditor Imre Halvorsen")));
    }

    @Test
    void everyQuoteStandsInItsArticleAtItsOffsets() {
        for (String question :
                List.of("Qui est la maire de Port-Aven ?", "What did the auditors say about the quay?")) {
            JsonPath reply = ask(question).extract().jsonPath();
            List<Map<String, Object>> citations = reply.getList("citations");
            assertThat(citations).isNotEmpty();
            for (Map<String, Object> citation : citations) {
                String text = given().get("/api/articles/" + citation.get("articleId"))
                        .jsonPath()
                        .getString("text");
                assertThat(text.substring((int) citation.get("start"), (int) citation.get("end")))
                        .isEqualTo(citation.get("quote"));
            }
        }
    }

    @Test
    void saysThatTheArchiveHasNothing() {
        ask("Who won the lottery in Valparaíso?")
                .statusCode(200)
                .body("outcome", equalTo("no-evidence"))
                .body("citations", empty())
                .body("sentences.size()", equalTo(1))
                .body("sentences[0].kind", equalTo("lead"));
    }

    @Test
    void answersAGreetingWithWhatCanBeAsked() {
        String conversation = ask("Combien a coûté le quai Nord ?").extract().path("conversationId");

        ask(Map.of("question", "Merci !", "conversationId", conversation))
                .statusCode(200)
                .body("outcome", equalTo("no-evidence"))
                .body("articles", empty())
                .body("language", equalTo("fr"))
                .body("answer", containsString("Posez une question"));

        ask(Map.of("question", "Et quand ouvrira-t-il ?", "conversationId", conversation))
                .body("answer", containsString("mars 2027"));
    }

    @Test
    void debrisIsNeverFound() {
        given().queryParam("q", "Recent Comments")
                .get("/api/search")
                .then()
                .statusCode(200)
                .body("results.text", not(hasItem(containsString("Recent Comments"))));
    }

    @Test
    void aFollowUpKnowsWhatWasAskedBefore() {
        String conversation = ask("Combien a coûté le quai Nord ?").extract().path("conversationId");

        ask(Map.of("question", "Et quand ouvrira-t-il ?", "conversationId", conversation))
                .body("searchedFor", containsString("Nord"))
                .body("conversationId", equalTo(conversation))
                .body("answer", containsString("mars 2027"));
    }

    @Test
    void daysLimitWhatIsFound() {
        ask(Map.of("question", "Combien a coûté le quai Nord ?", "to", "2026-09-05"))
                .body("citations.published", not(hasItem("2026-09-10")));
        ask(Map.of("question", "Combien a coûté le quai Nord ?", "asOf", "2026-09-01"))
                .body("outcome", equalTo("no-evidence"))
                .body("freshness.asOf", equalTo("2026-09-01"));
    }

    @Test
    void tellsHowFreshTheAnswerIs() {
        ask("Combien a coûté le quai Nord ?")
                .body("freshness.newestArticle", equalTo("2026-09-10"))
                .body("freshness.articles", equalTo(3))
                .body("freshness.stale", equalTo(false))
                .body("freshness.lastSync", notNullValue())
                .body("freshness.corpusRevision", not(equalTo(0)));
    }

    @Test
    void streamsTheSameAnswer() {
        String events = given().contentType("application/json")
                .accept("text/event-stream")
                .body(Map.of("question", "How many trawlers will the quay berth?"))
                .post("/api/chat")
                .asString();

        assertThat(events).containsSubsequence("event:start", "event:sentence", "event:sentence", "event:done");
        assertThat(events).contains("14 trawlers").contains("\"outcome\":\"answered\"");
    }

    @Test
    void refusesABlankQuestion() {
        invalid(Map.of("question", "  "), "question");
    }

    @Test
    void refusesAMissingQuestion() {
        invalid(Map.of(), "question");
    }

    @Test
    void refusesAnOverlongQuestion() {
        invalid(Map.of("question", "a".repeat(2_001)), "question");
    }

    @Test
    void refusesABadDay() {
        invalid(Map.of("question", "Quoi ?", "from", "hier"), "from");
        invalid(Map.of("question", "Quoi ?", "to", "2026-02-30"), "to");
        invalid(Map.of("question", "Quoi ?", "asOf", "20260101"), "asOf");
        invalid(Map.of("question", "Quoi ?", "from", "2026-02-02", "to", "2026-02-01"), "to");
    }

    @Test
    void refusesAnUnknownConversation() {
        invalid(Map.of("question", "Et après ?", "conversationId", "nobody-knows"), "conversationId");
    }

    @Test
    void refusesAValueOfTheWrongType() {
        invalid(new HashMap<>(Map.of("question", "Quoi ?", "sources", 7)), "sources");
    }

    private static void invalid(Map<String, ?> body, String field) {
        ask(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("violations.field", hasItem(field));
    }

    @Test
    void refusesWhatIsNoJson() {
        given().contentType("application/json")
                .body("{\"question\": ")
                .post("/api/chat")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", notNullValue());
    }

    @Test
    void anUnknownArticleIsAProblem() {
        given().get("/api/articles/0000000000000000")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no article"));
    }

    @Test
    void searchRefusesBadParameters() {
        given().get("/api/search").then().statusCode(400).body("violations.field", hasItem("q"));
        given().queryParam("q", "quai")
                .queryParam("limit", 0)
                .get("/api/search")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("limit"));
        given().queryParam("q", "quai")
                .queryParam("granularity", "word")
                .get("/api/search")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("granularity"));
    }

    @Test
    void searchGivesEachArticleOnceWhenAsked() {
        List<String> ids = given().queryParam("q", "quai Nord Port-Aven")
                .queryParam("granularity", "article")
                .get("/api/search")
                .jsonPath()
                .getList("results.articleId");

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }
}
