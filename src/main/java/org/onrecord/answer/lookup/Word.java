package org.onrecord.answer.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.article.Span;

/**
 * A word of a text.
 *
 * @param text as written
 * @param folded without case, accents and marks
 * @param span where it stands
 */
record Word(String text, String folded, Span span) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,]\\p{N}+)*");

    /** The words of a text in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(
                    new Word(matcher.group(), Folding.word(matcher.group()), new Span(matcher.start(), matcher.end())));
        }
        return words;
    }

    /** Whether it is a figure, perhaps with letters after it: 412, 118e, 21st. */
    boolean isFigure() {
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0));
    }

    /** The digits alone. */
    String digits() {
        return folded.replaceAll("\\D", "");
    }

    boolean isNumber() {
        return !folded.isEmpty() && folded.chars().allMatch(Character::isDigit);
    }
}
