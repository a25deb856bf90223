package org.onrecord.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.lookup.Edit;
import org.onrecord.answer.lookup.QuoteFinding;
import org.onrecord.answer.lookup.QuoteMatch;
import org.onrecord.article.Article;

/**
 * Reply of {@code GET /api/quotes}.
 *
 * @param outcome exact, close or absent
 * @param found whether the archive has these words: word for word, or but for slips of copying; false when what is close
 *     has another word, number, name or denial
 */
public record QuoteReply(
        String text, String outcome, boolean found, List<MatchView> matches, ChatReply.FreshnessView freshness) {

    /**
     * A place: {@code text.substring(start, end)} of the article, in UTF-16 code units, is {@code quote}.
     *
     * @param similarity 0 to 1
     * @param difference none, form (case, accents, slips, words left out) or words (another statement)
     * @param diff from the article's words to those asked for; equal and delete joined are {@code quote}
     */
    public record MatchView(
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
            double similarity,
            boolean exact,
            String difference,
            List<EditView> diff) {
        static MatchView of(QuoteMatch match) {
            Article article = match.article();
            return new MatchView(
                    article.id(),
                    article.title(),
                    article.sourceOrFile(),
                    article.author(),
                    ChatReply.iso(article),
                    article.language(),
                    ChatReply.lower(article.kind()),
                    match.quote(),
                    match.span().start(),
                    match.span().end(),
                    ChatReply.rounded(match.similarity()),
                    match.kind() == QuoteMatch.Kind.EXACT,
                    difference(match.kind()),
                    match.diff().stream().map(EditView::of).toList());
        }

        private static String difference(QuoteMatch.Kind kind) {
            return switch (kind) {
                case EXACT -> "none";
                case NOISY -> "form";
                case ALTERED -> "words";
            };
        }
    }

    /** A step of a diff; {@code op} is equal, insert or delete. */
    public record EditView(String op, String text) {
        static EditView of(Edit edit) {
            return new EditView(ChatReply.lower(edit.op()), edit.text());
        }
    }

    static QuoteReply of(QuoteFinding finding) {
        return new QuoteReply(
                finding.text(),
                ChatReply.lower(finding.outcome()),
                finding.found(),
                finding.matches().stream().map(MatchView::of).toList(),
                ChatReply.FreshnessView.of(finding.freshness()));
    }
}
