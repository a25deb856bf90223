package org.onrecord.answer.quote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.Likeness.Meaning;

/**
 * A sentence that may be quoted.
 *
 * @param hit the passage it was found in
 * @param span where it stands in the article's text
 * @param signals what its words say of the question
 * @param clues what else tells whether it answers
 * @param meaning what a model says of it beside the question; null when none was asked
 * @param score how likely it answers ({@link Ranker}), 0 to 1
 * @param copies how many other articles have the same sentence
 */
public record Quote(
        Hit hit,
        Span span,
        Signals signals,
        Clues clues,
        @Nullable Meaning meaning,
        double score,
        int copies) {

    /**
     * What the words of a sentence say of a question.
     *
     * @param coverage part of the question's weight that the sentence itself speaks of, 0 to 1
     * @param inContext the same for the sentence with its title, its passage and the sentence before it
     * @param adjacent part of the question's pairs of neighbouring words of which the sentence says both, 0 to 1
     * @param named part of the weight of the names of the question, numbers apart, that is in the sentence or its context; 1 when
     *     there are none
     * @param unheard part of the question's words that no passage of the archive has and that its context does not say otherwise,
     *     0 to 1
     * @param names whether every name and number of the question is in the sentence or its context
     * @param expected whether it has the kind of words that the question asks for
     */
    public record Signals(
            double coverage,
            double inContext,
            double adjacent,
            double named,
            double unheard,
            boolean names,
            boolean expected) {}

    /**
     * What tells {@link Ranker} beside the words that a sentence shares with the question whether it answers.
     *
     * @param stated how surely it states a value of the kind asked for ({@link Statement}); 0 for none, seldom below or above 2
     * @param beyondTitle part of what the title leaves open of the question that the sentence itself says, 0 to 1; 1 where the
     *     title says it all
     * @param described part of the question's words that are no names which the sentence, its title or the sentence before it
     *     says, 0 to 1
     * @param several whether it is more than one sentence
     * @param foreign whether it is in another language than the question
     * @param article place of its article among those found, from 0
     */
    public record Clues(
            double stated, double beyondTitle, double described, boolean several, boolean foreign, int article) {

        /** Of what is not ranked. */
        static final Clues NONE = new Clues(0, 0, 0, false, false, 0);
    }

    public Article article() {
        return hit.article();
    }

    public String text() {
        return span.of(hit.article().text());
    }

    /** Whether it likely answers the question; else it is the nearest there is. */
    public boolean answers() {
        return signals.names() && signals.expected() && score >= Ranker.LIKELY && Ranker.isReadAsAnswer(this);
    }

    /** The log-odds that it answers as a model read it, null where none did. */
    @Nullable
    Double read() {
        return meaning == null ? null : meaning.answers();
    }

    /** A sentence that is quoted for what it says beside the answer. */
    static Quote beside(Hit hit, Span span) {
        Signals none = new Signals(0, 0, 0, 1, 0, true, true);
        return new Quote(hit, span, none, Clues.NONE, null, 0, hit.copies().size());
    }

    /** The day its article was published, null when the file does not say. */
    @Nullable
    LocalDate day() {
        return article().published() == null ? null : article().published().date();
    }

    /** Whether its article was published after that of the other, as far as both days are known. */
    boolean isLaterThan(Quote other) {
        return article().isLaterThan(other.article());
    }

    /** It with so many characters of its article before and behind. */
    String around(int near) {
        String text = article().text();
        return text.substring(Math.max(0, span.start() - near), Math.min(text.length(), span.end() + near));
    }

    /** Whether both quote some of the same words of one article. */
    public boolean overlaps(Quote other) {
        return article().id().equals(other.article().id()) && span.overlaps(other.span);
    }

    Quote withScore(double other) {
        return new Quote(hit, span, signals, clues, meaning, other, copies);
    }

    Quote withMeaning(Meaning told) {
        return new Quote(hit, span, signals, clues, told, score, copies);
    }

    Quote withCopies(int number) {
        return new Quote(hit, span, signals, clues, meaning, score, number);
    }
}
