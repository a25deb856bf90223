package org.onrecord.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OriginGuardTest {

    private static final String EVIL = "http://evil.example";

    private static void refused(Response response) {
        response.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue())
                .body("status", equalTo(403))
                .body("detail", allOf(containsString(EVIL), containsString("ON_RECORD_HTTP_ORIGINS")));
    }

    private static RequestSpecification fromElsewhere() {
        return given().header("Origin", EVIL);
    }

    @Test
    void anotherSiteAddsNothing() {
        refused(fromElsewhere()
                .multiPart(
                        "files",
                        "planted.txt",
                        "Planted by another site.".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/articles"));

        String plan = given().get("/api/sync/plan").asString();
        assertThat(plan).doesNotContain("planted");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/sync",
        "DELETE, /api/articles/0000000000000000",
        "PUT, /api/articles/0000000000000000/removed/1",
        "DELETE, /api/articles/0000000000000000/restored",
    })
    void anotherSiteChangesNothing(String method, String path) {
        refused(fromElsewhere().request(method, path));
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/event-stream"})
    void anotherSiteAsksNothing(String accept) {
        refused(fromElsewhere()
                .contentType("application/json")
                .accept(accept)
                .body(Map.of("question", "Combien a coûté le quai Nord ?"))
                .post("/api/chat"));
    }

    @Test
    void anotherSiteIsNotToldThatItMay() {
        fromElsewhere()
                .header("Access-Control-Request-Method", "DELETE")
                .options("/api/articles/0000000000000000")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void refusesInHttp2AndLeavesTheConnectionOpen() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        URI sync = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/sync");
        HttpRequest reading = HttpRequest.newBuilder(sync).build();
        HttpRequest foreign = HttpRequest.newBuilder(sync)
                .header("Origin", EVIL)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> first = http.send(reading, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> refused = http.send(foreign, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> last = http.send(reading, HttpResponse.BodyHandlers.ofString());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(refused.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("ON_RECORD_HTTP_ORIGINS");
        assertThat(last.statusCode()).isEqualTo(200);
    }

    @Test
    void scriptsGoOnWithoutAnOrigin() {
        given().queryParam("wait", true).post("/api/sync").then().statusCode(200);
    }

    @Test
    void theOwnPageGoesOn() {
        String own = RestAssured.baseURI + ":" + RestAssured.port;
        given().header("Origin", own)
                .contentType("application/json")
                .body(Map.of("question", "Combien a coûté le quai Nord ?"))
                .post("/api/chat")
                .then()
                .statusCode(200)
                .body("outcome", notNullValue());
        given().header("Origin", own).post("/api/sync").then().statusCode(202);
    }

    @Test
    void thePageGoesOnBehindAProxyThatKeepsItsName() {
        given().header("Host", "news.example")
                .header("Origin", "https://news.example")
                .post("/api/sync")
                .then()
                .statusCode(202);
    }

    @Test
    void thePageGoesOnBehindAProxyThatSaysItsName() {
        given().header("X-Forwarded-Host", "news.example")
                .header("Origin", "https://news.example")
                .post("/api/sync")
                .then()
                .statusCode(202);
    }

    @Test
    void thePageGoesOnBehindAProxyThatHidesItsNameFromABrowserOfToday() {
        given().header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "https://news.example")
                .post("/api/sync")
                .then()
                .statusCode(202);
    }
}
