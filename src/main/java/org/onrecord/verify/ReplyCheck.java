package org.onrecord.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.onrecord.article.ArticleId;

/**
 * Holds a reply of {@code POST /api/chat} against its receipt: all that a receipt tells of is compared. What it does not tell
 * of (scores, copies, articles found but not quoted, timings) may be another.
 */
final class ReplyCheck {

    private static final List<String> ANSWER =
            List.of("answerId", "question", "searchedFor", "outcome", "mode", "degraded", "language");
    private static final List<String> SENTENCE = List.of("kind", "citations");
    private static final List<String> CITATION = List.of(
            "id",
            "articleId",
            "title",
            "source",
            "author",
            "published",
            "language",
            "kind",
            "start",
            "end",
            "textSha256");

    private final JsonNode receipt;
    private final JsonNode reply;
    private final List<Check> checks = new ArrayList<>();

    private ReplyCheck(JsonNode receipt, JsonNode reply) {
        this.receipt = receipt;
        this.reply = reply;
    }

    /** Every check, in order. */
    static List<Check> of(JsonNode receipt, JsonNode reply) {
        ReplyCheck check = new ReplyCheck(receipt, reply);
        check.whole();
        check.each("sentences", "text", "sha256", SENTENCE);
        check.each("citations", "quote", "quoteSha256", CITATION);
        check.disagreements();
        return check.checks;
    }

    private void whole() {
        same("answer ", receipt, reply, ANSWER);
        same("answer ", receipt, reply.path("freshness"), List.of("asOf", "corpusRevision"));
        String joined = StreamSupport.stream(reply.path("sentences").spliterator(), false)
                .map(sentence -> sentence.path("text").asText())
                .collect(Collectors.joining(" "));
        checks.add(Check.of(
                "answer text",
                reply.path("answer").asText().equals(joined),
                "the answer is not its sentences one after the other"));
    }

    private void each(String list, String words, String hash, List<String> members) {
        JsonNode kept = receipt.path(list);
        JsonNode shown = reply.path(list);
        checks.add(Check.of(
                "answer " + list,
                shown.size() == kept.size(),
                "the receipt tells of " + kept.size() + ", the answer has " + shown.size()));
        for (int i = 0; i < Math.min(kept.size(), shown.size()); i++) {
            String name = "answer " + list + " " + (i + 1) + " ";
            checks.add(Check.of(
                    name + words,
                    ArticleId.hash(shown.path(i).path(words).asText())
                            .equals(kept.path(i).path(hash).asText()),
                    "these are not the words that were sent"));
            same(name, kept.path(i), shown.path(i), members);
        }
    }

    private void same(String name, JsonNode kept, JsonNode shown, List<String> members) {
        for (String member : members) {
            // By text: a number may come back as int or long.
            boolean equal =
                    kept.path(member).toString().equals(shown.path(member).toString());
            checks.add(Check.of(
                    name + member,
                    equal,
                    "the receipt says " + kept.path(member) + ", the answer " + shown.path(member)));
        }
    }

    private void disagreements() {
        checks.add(Check.of(
                "answer disagreements",
                receipt.path("disagreements").equals(reply.path("disagreements")),
                "they are not those that were reported"));
    }
}
