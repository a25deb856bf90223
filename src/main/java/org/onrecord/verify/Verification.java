package org.onrecord.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.receipt.ReceiptJson;
import org.onrecord.article.ArticleId;

/**
 * Checks a receipt:
 *
 * <ol>
 *   <li>its form and its digest, which show whether the receipt itself was changed;
 *   <li>its citations against the files, which show whether the articles were;
 *   <li>its sentences against its citations, and against the answer where that is at hand.
 * </ol>
 */
final class Verification {

    private final FolderCheck folder;
    private final String pipeline;

    /** Checks against {@code folder}, whose files {@code pipeline} makes into articles. */
    Verification(FolderCheck folder, String pipeline) {
        this.folder = folder;
        this.pipeline = pipeline;
    }

    /**
     * Every check, in order.
     *
     * @param answer the reply that the receipt is of; null when it is not at hand
     */
    List<Check> check(JsonNode receipt, @Nullable JsonNode answer) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of(
                "format",
                receipt.path("format").asText().equals(ReceiptJson.FORMAT),
                "this is no receipt of the form " + ReceiptJson.FORMAT));
        checks.add(digest(receipt));
        String made = receipt.path("pipeline").asText();
        String note =
                made.equals(pipeline) ? "" : "articles were read by " + made + ", are read by " + pipeline + " now";
        checks.add(new Check("pipeline", true, note));
        Set<Integer> ids = new HashSet<>();
        for (JsonNode citation : receipt.path("citations")) {
            ids.add(citation.path("id").asInt());
            checks.addAll(folder.check(citation));
        }
        int number = 0;
        for (JsonNode sentence : receipt.path("sentences")) {
            checks.add(sentence("sentence " + ++number, sentence, ids));
        }
        if (answer != null) {
            checks.addAll(ReplyCheck.of(receipt, answer));
        }
        return checks;
    }

    private static Check digest(JsonNode receipt) {
        try {
            boolean same = receipt.isObject()
                    && ReceiptJson.digest(receipt).equals(receipt.path("digest").asText());
            return Check.of("digest", same, "the receipt was changed after it was written");
        } catch (IllegalArgumentException e) {
            return new Check("digest", false, String.valueOf(e.getMessage()));
        }
    }

    private static Check sentence(String name, JsonNode sentence, Set<Integer> ids) {
        JsonNode text = sentence.path("text");
        if (text.isTextual() && !isHashed(text.asText(), sentence)) {
            return new Check(name, false, "its text is not the one that was sent");
        }
        for (JsonNode id : sentence.path("citations")) {
            if (!ids.contains(id.asInt())) {
                return new Check(name, false, "it rests on citation " + id.asText() + ", which is missing");
            }
        }
        boolean rests = sentence.path("kind").asText().equals("lead")
                || !sentence.path("citations").isEmpty();
        return Check.of(name, rests, "it rests on no citation");
    }

    private static boolean isHashed(String text, JsonNode sentence) {
        return ArticleId.hash(text).equals(sentence.path("sha256").asText());
    }
}
