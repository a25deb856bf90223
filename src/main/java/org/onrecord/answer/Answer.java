package org.onrecord.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.model.ModelProblem;
import org.onrecord.answer.quote.Disagreements;
import org.onrecord.article.Article;
import org.onrecord.article.Citation;

/**
 * A verified answer.
 *
 * @param id names it, for its receipt; nobody can guess it
 * @param searchedFor the question after a follow-up was completed from the conversation
 * @param degraded why no words of the model are in it although one is set; null when all went as set
 * @param language of the answer: {@code fr} or {@code en}
 * @param articles what was found, best first, each article once
 */
public record Answer(
        String id,
        String conversationId,
        String question,
        String searchedFor,
        Outcome outcome,
        Mode mode,
        @Nullable ModelProblem degraded,
        String language,
        List<Sentence> sentences,
        List<Citation> citations,
        List<Found> articles,
        List<Disagreement> disagreements,
        Freshness freshness,
        Timings timings) {

    public Answer {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
        articles = List.copyOf(articles);
        disagreements = List.copyOf(disagreements);
    }

    /** How much of the question the archive answers. */
    public enum Outcome {
        ANSWERED,
        PARTIAL,
        NO_EVIDENCE
    }

    /** Who wrote the sentences. */
    public enum Mode {
        QUOTE,
        MODEL
    }

    /** An article that was found, with its relevance from 0 to 1. */
    public record Found(Article article, double score) {}

    /** Citations that say different things about the same, earliest first. */
    public record Disagreement(String about, Disagreements.Type type, List<Integer> citations) {}

    /** Milliseconds spent finding passages and writing the answer. */
    public record Timings(long retrievalMillis, long answerMillis) {}

    /** Why no words of the model are in it, in the language of the answer; null when all went as set. */
    public @Nullable String degradedText() {
        return degraded == null ? null : degraded.in(language);
    }

    /** The sentences joined, as plain text. */
    public String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }
}
