package org.onrecord.answer.gate;

import java.util.regex.Pattern;

/** What stands in brackets in a model's words, and whether it only points to a source. */
final class Brackets {

    private static final Pattern MARKER = Pattern.compile(
            "(?iu)\\s*(?:\\^?\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*|(?:sources?|src|r[ée]f(?:[ée]rences?)?|doc(?:ument)?s?|passages?"
                    + "|articles?|citations?|evidence|voir|see|cf\\.?|id)\\b\\s*(?:[:#=n°]|\\d|article|passage|doc|source|\\[).*"
                    + "|[^†]{0,40}†.*|https?:.*|www\\..*)\\s*");

    private Brackets() {}

    /** "1, 2", "source: x", "4:0†source", an address. */
    static boolean isMarker(String inside) {
        return MARKER.matcher(inside).matches();
    }

    /** Where the bracket at {@code open} closes, -1 when it does not within {@code longest} characters. */
    static int closing(String raw, int open, int to, char opener, char closer, int longest) {
        int depth = 0;
        for (int i = open; i < Math.min(to, open + longest); i++) {
            char c = raw.charAt(i);
            if (c == opener) {
                depth++;
            } else if (c == closer && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
