package org.onrecord.answer.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer rested on. It holds no words of an article but titles and names: what was said and quoted stands in it as
 * SHA-256 and offsets only, so that a withdrawn article is withdrawn from here too.
 *
 * @param created when the answer was given
 * @param searchedFor the question after a follow-up was completed
 * @param asOf the day that the answer speaks for
 * @param corpusRevision the index commit that answered
 * @param model name of the language model, null when it was not used
 * @param degraded why the language model was not used, null where it was or none is set
 * @param embeddingModel id of the model whose vectors were compared
 * @param pipeline names what made articles of files
 */
public record Receipt(
        String answerId,
        Instant created,
        String question,
        String searchedFor,
        LocalDate asOf,
        long corpusRevision,
        String outcome,
        String mode,
        String language,
        @Nullable String model,
        @Nullable String degraded,
        String embeddingModel,
        String pipeline,
        List<Said> sentences,
        List<Source> citations,
        List<Differing> disagreements) {

    public Receipt {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * A sentence of the answer.
     *
     * @param sha256 of its text in UTF-8
     * @param citations numbers of the citations it rests on
     * @param checks what the server checked before it was sent
     */
    public record Said(String sha256, String kind, List<Integer> citations, List<String> checks) {
        public Said {
            citations = List.copyOf(citations);
            checks = List.copyOf(checks);
        }
    }

    /**
     * A place in an article.
     *
     * @param fileSha256 of the file's bytes
     * @param textSha256 of the article's text in UTF-8
     * @param start first UTF-16 code unit of the quote in that text
     * @param end one past its last
     * @param quoteSha256 of the quote in UTF-8
     */
    public record Source(
            int id,
            String articleId,
            String file,
            String fileSha256,
            String textSha256,
            int start,
            int end,
            String quoteSha256,
            String title,
            String source,
            @Nullable String author,
            @Nullable String published,
            String language,
            String kind) {}

    /** Citations that the answer reported as differing. */
    public record Differing(String about, String type, List<Integer> citations) {
        public Differing {
            citations = List.copyOf(citations);
        }
    }
}
