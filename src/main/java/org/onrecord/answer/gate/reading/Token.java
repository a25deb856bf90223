package org.onrecord.answer.gate.reading;

import java.util.Set;

/**
 * A word or number of a text.
 *
 * @param start where it begins in the text
 * @param end one past where it ends
 * @param surface as written
 * @param folded in lower case without accents
 * @param stem {@code folded} without its inflection
 * @param concepts names of the lexicon's rows that it stands in, those of idioms that begin with it too
 * @param translations words of the other language that it may be, folded
 * @param clause number of its clause in the text, from 0
 * @param quoted whether it stands between quotation marks
 * @param opensSentence whether it is the first word of a sentence or quotation, where a capital proves nothing
 */
public record Token(
        int start,
        int end,
        String surface,
        String folded,
        String stem,
        Set<String> concepts,
        Set<String> translations,
        int clause,
        boolean quoted,
        boolean opensSentence) {

    /** Whether it is written in digits. */
    public boolean isNumber() {
        return Character.isDigit(surface.charAt(0));
    }

    public boolean isCapital() {
        return Character.isUpperCase(surface.codePointAt(0));
    }

    /** Whether it means something by itself: no article, pronoun, auxiliary. */
    public boolean isContent() {
        return !isNumber() && !FunctionWords.contains(folded) && folded.length() > 1;
    }

    public boolean means(String concept) {
        return concepts.contains(concept);
    }
}
