package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Span;

/** Finds what stands between quotation marks of any kind; the outermost pair counts. */
final class Quotations {

    private static final String OPENING = "«“„‹\"";
    private static final String CLOSING = "»””›\"";

    private Quotations() {}

    /** The insides of the quotation marks, without the white space next to them; an unclosed one runs to the end. */
    static List<Span> in(String sentence) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            int kind = OPENING.indexOf(sentence.charAt(at));
            if (kind < 0) {
                at++;
                continue;
            }
            int close = closing(sentence, at, kind);
            found.add(trimmed(sentence, at + 1, close));
            at = close + 1;
        }
        return found;
    }

    private static int closing(String sentence, int open, int kind) {
        int depth = 1;
        for (int i = open + 1; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean closes = c == CLOSING.charAt(kind) || (kind == 2 && c == '“');
            if (closes && --depth == 0) {
                return i;
            }
            if (!closes && c == OPENING.charAt(kind)) {
                depth++;
            }
        }
        return sentence.length();
    }

    private static Span trimmed(String text, int from, int to) {
        int start = Math.min(from, text.length());
        int end = Math.max(start, to);
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }

    /** The sentence with every quotation mark taken out. */
    static String unmarked(String sentence) {
        return sentence.replaceAll("[«»“”„‹›\"]", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
