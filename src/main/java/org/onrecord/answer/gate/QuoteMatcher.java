package org.onrecord.answer.gate;

import java.util.Optional;
import org.onrecord.article.Span;

/**
 * Finds words in a text, letter by letter, but for typography: all quotation marks, apostrophes, dashes and spaces of a kind
 * count as one, white space may be longer or missing inside French quotation marks, and an ellipsis may be three dots.
 */
public final class QuoteMatcher {

    private final String text;
    private final String normal;
    private final int[] origin;

    /** Prepares a text to be searched many times. */
    public QuoteMatcher(String text) {
        this.text = text;
        StringBuilder out = new StringBuilder(text.length());
        int[] from = new int[text.length() * 3 + 1];
        normalise(text, out, from);
        this.normal = out.toString();
        this.origin = from;
    }

    /** Where {@code quote} first stands in the text, in the text's own offsets; empty when it does not, or is blank. */
    public Optional<Span> find(String quote) {
        StringBuilder wanted = new StringBuilder();
        normalise(quote, wanted, new int[quote.length() * 3 + 1]);
        String bare = wanted.toString().strip();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        for (int at = normal.indexOf(bare); at >= 0; at = normal.indexOf(bare, at + 1)) {
            if (wholeWords(at, at + bare.length())) {
                int last = origin[at + bare.length() - 1];
                return Optional.of(new Span(origin[at], last + 1));
            }
        }
        return Optional.empty();
    }

    private boolean wholeWords(int from, int to) {
        boolean opensInWord = from > 0
                && Character.isLetterOrDigit(normal.charAt(from - 1))
                && Character.isLetterOrDigit(normal.charAt(from));
        boolean endsInWord = to < normal.length()
                && Character.isLetterOrDigit(normal.charAt(to))
                && Character.isLetterOrDigit(normal.charAt(to - 1));
        return !opensInWord && !endsInWord;
    }

    private static void normalise(String text, StringBuilder out, int[] from) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
                if (!space) {
                    from[out.length()] = i;
                    out.append(' ');
                }
                space = true;
                continue;
            }
            if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                continue;
            }
            String written = written(c);
            boolean mark = written.equals("\"");
            if (mark && space && out.length() > 0 && closesFrench(c)) {
                out.setLength(out.length() - 1);
            }
            for (int k = 0; k < written.length(); k++) {
                from[out.length()] = i;
                out.append(written.charAt(k));
            }
            space = c == '«' || c == '‹';
        }
    }

    private static boolean closesFrench(char c) {
        return c == '»' || c == '›';
    }

    private static String written(char c) {
        return switch (c) {
            case '«', '»', '“', '”', '„', '‟', '‹', '›' -> "\"";
            case '’', '‘', '‚', '‛', '′', '`', '´' -> "'";
            case '–', '—', '‐', '‑', '‒', '−' -> "-";
            case '…' -> "...";
            default -> String.valueOf(c);
        };
    }

    /** The text that is searched. */
    public String text() {
        return text;
    }
}
