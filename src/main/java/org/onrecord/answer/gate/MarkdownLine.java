package org.onrecord.answer.gate;

/** What Markdown puts at the beginning of a line: headings, bullets, numbers, quote marks, rules, fences. */
final class MarkdownLine {

    private static final int LONGEST_INDENT = 12;

    private MarkdownLine() {}

    /** Where the line's own words begin; -1 when too little of the line is there to tell. */
    static int afterPrefix(String text, int from, int to) {
        int at = blanks(text, from, to);
        if (at == to) {
            return -1;
        }
        char c = text.charAt(at);
        if (text.startsWith("```", at) || isRule(text, at, to)) {
            int line = text.indexOf('\n', at);
            return line < 0 || line > to ? (to - at < 40 ? -1 : to) : line;
        }
        if (to - at < 4 && "#>-*+•–`_=0123456789".indexOf(c) >= 0) {
            return -1;
        }
        if (c == '#' || c == '>') {
            int end = at;
            while (end < to && (text.charAt(end) == c || text.charAt(end) == ' ')) {
                end++;
            }
            return end;
        }
        if ("-*+•–▪".indexOf(c) >= 0 && text.charAt(at + 1) == ' ') {
            return blanks(text, at + 1, to);
        }
        int digits = at;
        while (digits < to && digits - at < 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > at
                && digits + 1 < to
                && ".)".indexOf(text.charAt(digits)) >= 0
                && text.charAt(digits + 1) == ' ';
        return numbered ? blanks(text, digits + 1, to) : from;
    }

    private static int blanks(String text, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_INDENT && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isRule(String text, int from, int to) {
        int at = from;
        while (at < to && "-*_=".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at - from >= 3 && (at == to || text.charAt(at) == '\n');
    }
}
