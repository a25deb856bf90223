package org.onrecord.answer.lookup;

import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.Span;

/**
 * A place in the archive that has the words looked for, or nearly.
 *
 * @param span where it stands in the article's text
 * @param similarity 1 minus the Levenshtein distance to the words looked for over the longer length, typography normalised;
 *     case and accents count
 * @param kind how near it comes
 * @param diff from the article's words to those looked for
 */
public record QuoteMatch(Article article, Span span, double similarity, Kind kind, List<Edit> diff) {

    public QuoteMatch {
        diff = List.copyOf(diff);
    }

    /** How near a place comes to the words looked for. */
    public enum Kind {
        /** Letter by letter, but for declared typography. */
        EXACT,
        /** The same words, carelessly copied: case, accents, slips, scanning errors, words left out. */
        NOISY,
        /** Other words, a number, a name or a denial changed: the article does not say what was looked for. */
        ALTERED
    }

    public String quote() {
        return span.of(article.text());
    }
}
