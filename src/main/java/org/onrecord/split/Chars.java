package org.onrecord.split;

/** Kinds of characters that sentence rules speak of. */
final class Chars {

    private static final String TERMINALS = ".!?…。";
    private static final String CLOSERS = "»›”’\"'“)]}";

    private Chars() {}

    /** White space of any kind, the no-break spaces of French typography and invisible format characters too. */
    static boolean isBlank(char c) {
        return c == ' '
                || isLineBreak(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff';
    }

    /** A mandatory line break, Unicode's own separators included. */
    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    static boolean isTerminal(char c) {
        return TERMINALS.indexOf(c) >= 0;
    }

    /** May stand between a sentence's last mark and the white space after it. */
    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return "«‹“„‘\"'([".indexOf(c) >= 0;
    }
}
