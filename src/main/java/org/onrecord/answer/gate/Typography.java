package org.onrecord.answer.gate;

import java.text.Normalizer;

/** The normal form in which quotations are compared; see {@link QuoteMatcher}. */
public final class Typography {

    private Typography() {}

    /**
     * Appends the normal form of {@code text} to {@code out}.
     *
     * @param origin gets, for each character of the normal form, the position in {@code text} it came from; at least three
     *     times as long as {@code text}
     */
    public static void normalise(String text, StringBuilder out, int[] origin) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isIgnored(c)) {
                continue;
            }
            if (isSpace(c)) {
                int next = nextVisible(text, i);
                char before = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
                boolean inside = next < text.length() && isTight(text, next) || isOpening(text, i);
                if (before != ' ' && !inside) {
                    put(out, origin, ' ', i);
                }
                continue;
            }
            if (Character.getType(c) == Character.NON_SPACING_MARK && out.length() > 0) {
                compose(out, c);
                continue;
            }
            String written = written(c);
            for (int k = 0; k < written.length(); k++) {
                put(out, origin, written.charAt(k), i);
            }
        }
    }

    private static void put(StringBuilder out, int[] origin, char c, int from) {
        origin[out.length()] = from;
        out.append(c);
    }

    private static void compose(StringBuilder out, char mark) {
        String composed = Normalizer.normalize("" + out.charAt(out.length() - 1) + mark, Normalizer.Form.NFC);
        if (composed.length() == 1) {
            out.setCharAt(out.length() - 1, composed.charAt(0));
        }
    }

    private static int nextVisible(String text, int from) {
        int at = from;
        while (at < text.length() && (isSpace(text.charAt(at)) || isIgnored(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** French sets a space before these marks, English none. */
    private static boolean isTight(String text, int at) {
        return ";:!?%»›".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isOpening(String text, int spaceAt) {
        int at = spaceAt - 1;
        while (at >= 0 && (isSpace(text.charAt(at)) || isIgnored(text.charAt(at)))) {
            at--;
        }
        return at >= 0 && "«‹".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isIgnored(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String written(char c) {
        return switch (c) {
            case '«', '»', '“', '”', '„', '‟', '‹', '›', '〝', '〞' -> "\"";
            case '’', '‘', '‚', '‛', '′', '`', '´', 'ʼ' -> "'";
            case '–', '—', '‐', '‑', '‒', '−', '―' -> "-";
            case '…' -> "...";
            default -> String.valueOf(c);
        };
    }
}
