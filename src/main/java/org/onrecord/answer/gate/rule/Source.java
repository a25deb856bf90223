package org.onrecord.answer.gate.rule;

import java.util.List;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.article.Article;
import org.onrecord.article.Span;

/**
 * One or two neighbouring sentences of an article that may be what a claim rests on.
 *
 * @param article where they stand
 * @param span where in its text
 * @param reading what they say
 * @param title the article's title
 * @param before the sentences before, nearest first; what pronouns may refer to
 * @param lead the article's first sentence
 * @param passage the rest of the retrieved passage
 */
public record Source(
        Article article,
        Span span,
        Reading reading,
        Reading title,
        List<Reading> before,
        Reading lead,
        Reading passage) {

    /** Whether it speaks of somebody or something that only the sentences before name. */
    public boolean refersBack() {
        return refersBack(reading);
    }

    /** Whether {@code reading} begins with a pronoun. */
    public static boolean refersBack(Reading reading) {
        return Antecedents.beginsWithPronoun(reading);
    }
}
