package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.article.Span;

/**
 * Finds words in a text letter by letter, but for typography, which is declared here: quotation marks of all kinds count as
 * one, so do apostrophes, dashes and white space (of any length; none is needed inside quotation marks and before
 * {@code ; : ! ? %}); an ellipsis is three dots; soft hyphens, zero-width characters and the composition of accents do not
 * count. Case counts.
 */
public final class QuoteMatcher {

    private final String text;
    private final StringBuilder normal;
    private final int[] origin;

    /** Prepares {@code text} to be searched many times, in time linear in its length. */
    public QuoteMatcher(String text) {
        this.text = text;
        this.normal = new StringBuilder(text.length() + 16);
        this.origin = new int[3 * text.length() + 1];
        Typography.normalise(text, normal, origin);
    }

    /** The text that is searched. */
    public String text() {
        return text;
    }

    /** Where {@code quote} first stands in the text, whole words only; empty when it does not, or says nothing. */
    public Optional<Span> find(String quote) {
        List<Span> found = findAll(quote, 1);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * The places where {@code quote} stands in the text, whole words only, in order.
     *
     * @param most stop after so many
     */
    public List<Span> findAll(String quote, int most) {
        StringBuilder wanted = new StringBuilder(quote.length() + 16);
        Typography.normalise(quote, wanted, new int[3 * quote.length() + 1]);
        String bare = wanted.toString().strip();
        List<Span> found = new ArrayList<>();
        if (bare.chars().noneMatch(Character::isLetterOrDigit)) {
            return found;
        }
        for (int at = normal.indexOf(bare); at >= 0 && found.size() < most; at = normal.indexOf(bare, at + 1)) {
            int end = at + bare.length();
            if (isWordBorder(at) && isWordBorder(end)) {
                found.add(new Span(origin[at], endOf(end - 1)));
            }
        }
        return found;
    }

    /** One past the last code unit in the text of the normal character at {@code at}, its combining marks included. */
    private int endOf(int at) {
        int end = origin[at] + 1;
        if (Character.isHighSurrogate(text.charAt(end - 1)) && end < text.length()) {
            end++;
        }
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private boolean isWordBorder(int at) {
        return at == 0
                || at == normal.length()
                || !Character.isLetterOrDigit(normal.charAt(at - 1))
                || !Character.isLetterOrDigit(normal.charAt(at));
    }
}
