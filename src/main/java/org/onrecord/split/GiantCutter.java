package org.onrecord.split;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Span;

/** Cuts a sentence that the model cannot read whole: between words, or between code points where there are none. */
final class GiantCutter {

    /** No tokenizer makes fewer tokens of ordinary text; longer text need not be counted to be known as too long. */
    private static final int CHARACTERS_PER_TOKEN = 12;

    private final TokenCounter tokens;
    private final int most;

    GiantCutter(TokenCounter tokens, int most) {
        this.tokens = tokens;
        this.most = most;
    }

    /** The sentence itself if it is short enough, else its parts in order, without the white space between them. */
    List<Span> cut(String text, Span sentence) {
        if (sentence.length() <= most * CHARACTERS_PER_TOKEN && fits(text, sentence.start(), sentence.end())) {
            return List.of(sentence);
        }
        List<Span> parts = new ArrayList<>();
        int start = sentence.start();
        while (start < sentence.end()) {
            if (Chars.isBlank(text.charAt(start))) {
                start++;
                continue;
            }
            int end = wordBorder(text, start, longest(text, start, sentence.end()), sentence.end());
            int last = end;
            while (Chars.isBlank(text.charAt(last - 1))) {
                last--;
            }
            parts.add(new Span(start, last));
            start = end;
        }
        return parts;
    }

    private boolean fits(String text, int start, int end) {
        return tokens.tokens(text.substring(start, end)) <= most;
    }

    /** The furthest position up to which the text from {@code start} fits; at least one code point further. */
    private int longest(String text, int start, int limit) {
        int low = text.offsetByCodePoints(start, 1);
        int high = Math.min(limit, start + most * CHARACTERS_PER_TOKEN);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fits(text, start, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int wordBorder(String text, int start, int end, int limit) {
        int at = end;
        if (at < limit) {
            while (at > start && !Chars.isBlank(text.charAt(at)) && !Chars.isBlank(text.charAt(at - 1))) {
                at--;
            }
            at = at == start ? end : at;
        }
        int first = text.offsetByCodePoints(start, 1);
        at = Math.max(first, codePointBorder(text, at));
        // A part of what fits need not fit in every vocabulary.
        while (at > first && !fits(text, start, at)) {
            at = Math.max(first, codePointBorder(text, at - 1));
        }
        return at;
    }

    private static int codePointBorder(String text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }
}
