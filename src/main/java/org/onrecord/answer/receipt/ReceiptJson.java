package org.onrecord.answer.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleId;

/** The receipt as a document of its own: JSON with a digest over its canonical form. */
public final class ReceiptJson {

    /** What every receipt of this form says of itself. */
    public static final String FORMAT = "on-record-receipt/2";

    /** What the digest is taken over, in words. */
    public static final String DIGEST_OVER =
            "SHA-256 of the UTF-8 of this object by RFC 8785 without the members digest, sentences[].text and citations[].quote";

    private ReceiptJson() {}

    /**
     * The receipt as it is handed out.
     *
     * @param quotes the words of a citation, null when the archive no longer has them; they are for the reader and not part
     *     of the digest, which covers their hash
     */
    public static ObjectNode of(Receipt receipt, Function<Receipt.Source, @Nullable String> quotes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT)
                .put("digestOver", DIGEST_OVER)
                .put("answerId", receipt.answerId())
                .put("created", receipt.created().toString())
                .put("question", receipt.question())
                .put("searchedFor", receipt.searchedFor())
                .put("asOf", receipt.asOf().toString())
                .put("corpusRevision", receipt.corpusRevision())
                .put("outcome", receipt.outcome())
                .put("mode", receipt.mode())
                .put("language", receipt.language())
                .put("model", receipt.model())
                .put("degraded", receipt.degraded())
                .put("embeddingModel", receipt.embeddingModel())
                .put("pipeline", receipt.pipeline());
        for (Receipt.Said said : receipt.sentences()) {
            ObjectNode one = json.withArray("/sentences").addObject();
            one.put("sha256", said.sha256()).put("kind", said.kind());
            said.citations().forEach(one.putArray("citations")::add);
            said.checks().forEach(one.putArray("checks")::add);
        }
        json.withArray("/citations");
        for (Receipt.Source source : receipt.citations()) {
            json.withArray("/citations")
                    .addObject()
                    .put("id", source.id())
                    .put("articleId", source.articleId())
                    .put("file", source.file())
                    .put("fileSha256", source.fileSha256())
                    .put("textSha256", source.textSha256())
                    .put("start", source.start())
                    .put("end", source.end())
                    .put("quoteSha256", source.quoteSha256())
                    .put("title", source.title())
                    .put("source", source.source())
                    .put("author", source.author())
                    .put("published", source.published())
                    .put("language", source.language())
                    .put("kind", source.kind())
                    .put("quote", quotes.apply(source));
        }
        ArrayNode differing = json.putArray("disagreements");
        for (Receipt.Differing one : receipt.disagreements()) {
            ObjectNode told = differing.addObject().put("about", one.about()).put("type", one.type());
            one.citations().forEach(told.putArray("citations")::add);
        }
        return json.put("digest", digest(json));
    }

    /**
     * The digest that a receipt must carry.
     *
     * @throws IllegalArgumentException when it holds what no receipt holds
     */
    public static String digest(JsonNode receipt) {
        ObjectNode bare = receipt.deepCopy();
        bare.remove("digest");
        bare.path("sentences").forEach(one -> without(one, List.of("text")));
        bare.path("citations").forEach(one -> without(one, List.of("quote")));
        return "sha256:" + ArticleId.hash(CanonicalJson.of(bare));
    }

    private static void without(JsonNode node, List<String> names) {
        if (node instanceof ObjectNode object) {
            object.remove(names);
        }
    }
}
