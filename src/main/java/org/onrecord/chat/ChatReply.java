package org.onrecord.chat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Answer;
import org.onrecord.answer.Freshness;
import org.onrecord.answer.Sentence;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Citation;

/**
 * Reply of {@code POST /api/chat}, and the {@code done} event of its stream; {@code answerId} leads to the receipt.
 *
 * @param degraded why no words of the model are in the answer, in its language; null when all went as set
 * @param degradedReason the same for programs: a {@link org.onrecord.answer.model.ModelProblem} in lower case with
 *     hyphens, such as {@code unreachable} or {@code unsupported}
 */
public record ChatReply(
        String answerId,
        String conversationId,
        String question,
        String searchedFor,
        String outcome,
        String mode,
        @Nullable String degraded,
        @Nullable String degradedReason,
        String language,
        String answer,
        List<SentenceView> sentences,
        List<CitationView> citations,
        List<FoundView> articles,
        List<DisagreementView> disagreements,
        FreshnessView freshness,
        TimingsView timings) {

    /** A sentence; {@code kind} is quote, stated or lead. */
    public record SentenceView(String text, List<Integer> citations, String kind) {
        static SentenceView of(Sentence sentence) {
            return new SentenceView(sentence.text(), sentence.citations(), lower(sentence.kind()));
        }
    }

    /**
     * Words of an article: {@code text.substring(start, end)} of it, in UTF-16 code units.
     *
     * @param textSha256 of the whole text that the offsets count in; {@code GET /api/articles/{id}/versions/{textSha256}}
     *     tells later whether it was changed or withdrawn since
     */
    public record CitationView(
            int id,
            String articleId,
            String title,
            String source,
            @Nullable String author,
            @Nullable String published,
            String language,
            String kind,
            String quote,
            int start,
            int end,
            String textSha256,
            double score,
            int copies) {
        static CitationView of(Citation citation) {
            Article article = citation.article();
            return new CitationView(
                    citation.id(),
                    article.id(),
                    article.title(),
                    article.sourceOrFile(),
                    article.author(),
                    iso(article),
                    article.language(),
                    lower(article.kind()),
                    citation.quote(),
                    citation.span().start(),
                    citation.span().end(),
                    ArticleId.hash(article.text()),
                    rounded(citation.score()),
                    citation.copies());
        }
    }

    /** An article that was found. */
    public record FoundView(
            String articleId,
            String title,
            String source,
            @Nullable String published,
            String language,
            String kind,
            double score) {
        static FoundView of(Answer.Found found) {
            Article article = found.article();
            return new FoundView(
                    article.id(),
                    article.title(),
                    article.sourceOrFile(),
                    iso(article),
                    article.language(),
                    lower(article.kind()),
                    rounded(found.score()));
        }
    }

    /** Citations that differ about the same thing, earliest first; {@code type} is newer figure, disagreement or correction. */
    public record DisagreementView(String about, String type, List<Integer> citations) {}

    /** How up to date the answer is. */
    public record FreshnessView(
            String asOf,
            @Nullable String newestArticle,
            @Nullable String lastSync,
            boolean stale,
            long corpusRevision,
            int articles) {
        static FreshnessView of(Freshness freshness) {
            return new FreshnessView(
                    freshness.asOf().toString(),
                    freshness.newestArticle() == null
                            ? null
                            : freshness.newestArticle().toString(),
                    freshness.lastSync() == null ? null : freshness.lastSync().toString(),
                    freshness.stale(),
                    freshness.corpusRevision(),
                    freshness.articles());
        }
    }

    /** Where the time went. */
    public record TimingsView(long retrievalMillis, long answerMillis) {}

    /** The reply that tells of {@code answer}. */
    public static ChatReply of(Answer answer) {
        return new ChatReply(
                answer.id(),
                answer.conversationId(),
                answer.question(),
                answer.searchedFor(),
                hyphened(answer.outcome()),
                lower(answer.mode()),
                answer.degradedText(),
                answer.degraded() == null ? null : hyphened(answer.degraded()),
                answer.language(),
                answer.text(),
                answer.sentences().stream().map(SentenceView::of).toList(),
                answer.citations().stream().map(CitationView::of).toList(),
                answer.articles().stream().map(FoundView::of).toList(),
                answer.disagreements().stream()
                        .map(d ->
                                new DisagreementView(d.about(), lower(d.type()).replace('_', ' '), d.citations()))
                        .toList(),
                FreshnessView.of(answer.freshness()),
                new TimingsView(
                        answer.timings().retrievalMillis(), answer.timings().answerMillis()));
    }

    static @Nullable String iso(Article article) {
        return article.published() == null ? null : article.published().iso();
    }

    private static String hyphened(Enum<?> value) {
        return lower(value).replace('_', '-');
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
