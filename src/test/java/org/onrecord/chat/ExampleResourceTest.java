package org.onrecord.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExampleResourceTest {

    @BeforeEach
    void theFolderIsRead() {
        given().queryParam("wait", true).post("/api/sync").then().statusCode(200);
    }

    @Test
    void offersWhatTheArchiveAnswersWithThatArticle() {
        List<Map<String, String>> examples = examples(ids(), 30);

        assertThat(examples).isNotEmpty();
        for (Map<String, String> example : examples) {
            JsonPath reply = given().contentType("application/json")
                    .body(Map.of("question", example.get("question")))
                    .post("/api/chat")
                    .jsonPath();
            assertThat(reply.getString("outcome")).as(example.get("question")).isEqualTo("answered");
            assertThat(reply.getString("citations[0].articleId")).isEqualTo(example.get("articleId"));
            assertThat(reply.getString("citations[0].quote")).doesNotContain(reply.getString("citations[0].title"));
        }
    }

    @Test
    void offersNoMoreThanAskedForAndInTheOrderOfTheArticles() {
        List<String> answering =
                examples(ids(), 30).stream().map(one -> one.get("articleId")).toList();
        List<String> backwards = new ArrayList<>(answering);
        java.util.Collections.reverse(backwards);

        assertThat(examples(backwards, 1))
                .extracting(one -> one.get("articleId"))
                .containsExactly(backwards.get(0));
    }

    @Test
    void passesOverWhatIsNotInTheArchive() {
        assertThat(examples(List.of("0000000000000000"), 3)).isEmpty();
    }

    @Test
    void wantsAnArticle() {
        given().get("/api/examples")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", equalTo("Name at least one article."));
    }

    private static List<String> ids() {
        return given().get("/api/articles?limit=30").jsonPath().getList("articles.articleId");
    }

    private static List<Map<String, String>> examples(List<String> ids, int limit) {
        return given().queryParam("article", ids)
                .queryParam("limit", limit)
                .get("/api/examples")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("examples");
    }
}
