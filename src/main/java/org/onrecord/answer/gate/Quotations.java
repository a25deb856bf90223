package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Span;

/** Finds what stands between quotation marks of any kind in a sentence; the outermost pair counts. */
final class Quotations {

    private static final String OPENING = "«“„‹\"‘‚";
    private static final String CLOSING = "»”“›\"’‘";

    private Quotations() {}

    /** The quotations with their marks; one that is not closed runs to the end of the sentence. */
    static List<Span> in(String sentence) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            char c = sentence.charAt(at);
            int kind = OPENING.indexOf(c);
            if (c == '\'' && opensSingle(sentence, at)) {
                int close = closingSingle(sentence, at, '\'');
                at = close < 0 ? at + 1 : add(found, at, close);
            } else if (c == '‘' || c == '‚') {
                int close = closingSingle(sentence, at, '’');
                at = close < 0 ? at + 1 : add(found, at, close);
            } else if (c == '”' || c == '»' || c == '›') {
                at = add(found, at, mirrored(sentence, at));
            } else if (kind >= 0) {
                at = add(found, at, closing(sentence, at, c, CLOSING.charAt(kind)));
            } else {
                at++;
            }
        }
        return found;
    }

    /** The words of a quotation, without its marks and the white space next to them. */
    static Span inside(String sentence, Span quotation) {
        int start = quotation.start() + 1;
        int end = quotation.end();
        if (end > start && isMark(sentence.charAt(end - 1))) {
            end--;
        }
        while (start < end && isSpace(sentence.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(sentence.charAt(end - 1))) {
            end--;
        }
        return new Span(Math.min(start, end), end);
    }

    private static int add(List<Span> found, int open, int close) {
        found.add(new Span(open, close));
        return close;
    }

    private static int closing(String sentence, int open, char opening, char closing) {
        int depth = 1;
        for (int i = open + 1; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean closes = c == closing || (opening == '„' && c == '”') || (opening == '“' && c == '"' && depth == 1);
            if (closes && --depth == 0) {
                return i + 1;
            }
            if (!closes && c == opening) {
                depth++;
            }
        }
        return sentence.length();
    }

    /** Some languages and sloppy writers open with the mark that others close with. */
    private static int mirrored(String sentence, int open) {
        for (int i = open + 1; i < sentence.length(); i++) {
            if ("«“‹”»\"".indexOf(sentence.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return sentence.length();
    }

    private static boolean opensSingle(String sentence, int at) {
        boolean free = at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1));
        return free && at + 1 < sentence.length() && Character.isLetterOrDigit(sentence.charAt(at + 1));
    }

    private static int closingSingle(String sentence, int open, char closing) {
        for (int i = open + 2; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean ends = i + 1 == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(i + 1));
            if ((c == closing || c == '\'' || c == '’') && ends && !isSpace(sentence.charAt(i - 1))) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isMark(char c) {
        return CLOSING.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || c == '\'';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
