package org.onrecord.answer.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.answer.gate.QuoteMatcher;
import org.onrecord.answer.gate.Typography;
import org.onrecord.answer.lookup.ApproximateSearch.Place;
import org.onrecord.article.Article;
import org.onrecord.article.Span;

/** Finds the places of one article that have the words looked for, or come near. */
final class PlaceFinder {

    /** Longer texts are searched only round the passages that brought them up. */
    private static final int WHOLE = 20_000;

    // Calibrated on the tuning half of reverse-quotes.jsonl; see QuoteLookupEvaluationTest for what each leaves open.
    private static final double NEAR = 0.6;
    private static final double KEPT_WORDS = 2 / 3.0;
    private static final int FEW_WORDS = 3;

    /** Letters of a long word that may have been left out just inside either end. */
    private static final int ROOM = 24;

    /** An article worth looking at, with the passages that made it so. */
    record Candidate(Article article, List<Span> passages) {}

    /** The places where the words stand letter by letter, at most {@code most}. */
    List<QuoteMatch> exact(Candidate candidate, String wanted, int most) {
        Article article = candidate.article();
        List<QuoteMatch> found = new ArrayList<>();
        for (Span window : windows(candidate, wanted.length())) {
            for (Span span : new QuoteMatcher(window.of(article.text())).findAll(wanted, most)) {
                Span place = span.shifted(window.start());
                if (found.stream().noneMatch(match -> match.span().overlaps(place))) {
                    List<Edit> same = List.of(new Edit(Edit.Op.EQUAL, place.of(article.text())));
                    found.add(new QuoteMatch(article, place, 1, QuoteMatch.Kind.EXACT, same));
                }
            }
        }
        return found;
    }

    /** The nearest place of the article, if it is near enough. */
    List<QuoteMatch> near(Candidate candidate, String wanted, Spelling spelling) {
        Article article = candidate.article();
        String pattern = new Folding(wanted).text();
        if (pattern.isEmpty()) {
            return List.of();
        }
        ApproximateSearch search = new ApproximateSearch(pattern);
        QuoteMatch best = null;
        for (Span window : windows(candidate, wanted.length())) {
            Folding folding = new Folding(window.of(article.text()));
            Optional<Place> place = search.nearest(folding.text(), (int) ((1 - NEAR) * pattern.length()));
            if (place.isEmpty()) {
                continue;
            }
            Span near = folding.origin(place.get().start(), place.get().end()).shifted(window.start());
            Span around = around(article.text(), near, place.get().edits());
            Comparison comparison = Comparison.of(article.text(), around, wanted, spelling);
            if (isNear(comparison, wanted)) {
                QuoteMatch match = match(article, comparison, wanted);
                best = best == null || match.similarity() > best.similarity() ? match : best;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static boolean isNear(Comparison comparison, String wanted) {
        int words = Word.of(wanted).size();
        return !comparison.altered()
                || words > FEW_WORDS
                        && comparison.keptWords() >= FEW_WORDS
                        && comparison.keptWords() >= KEPT_WORDS * words;
    }

    private static QuoteMatch match(Article article, Comparison comparison, String wanted) {
        double similarity = EditDistance.similarity(normal(comparison.span().of(article.text())), normal(wanted));
        QuoteMatch.Kind kind = comparison.altered() ? QuoteMatch.Kind.ALTERED : QuoteMatch.Kind.NOISY;
        return new QuoteMatch(article, comparison.span(), similarity, kind, comparison.edits());
    }

    /** Room for the words that the letters left out: dropping a short word is cheaper to them than bridging a long one. */
    private static Span around(String text, Span place, int edits) {
        int start = Math.max(0, place.start() - 2 * edits - ROOM);
        int end = Math.min(text.length(), place.end() + 2 * edits + ROOM);
        return new Span(wordBefore(text, start), wordAfter(text, end));
    }

    private static int wordBefore(String text, int from) {
        int at = from;
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordAfter(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<Span> windows(Candidate candidate, int length) {
        String text = candidate.article().text();
        if (text.length() <= WHOLE) {
            return List.of(new Span(0, text.length()));
        }
        return candidate.passages().stream()
                .map(span -> new Span(Math.max(0, span.start() - length), Math.min(text.length(), span.end() + length)))
                .toList();
    }

    private static String normal(String text) {
        StringBuilder out = new StringBuilder();
        Typography.normalise(text, out, new int[3 * text.length() + 1]);
        return out.toString();
    }
}
