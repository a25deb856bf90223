package org.onrecord.parse.text;

import java.util.regex.Pattern;

/** Normalises the characters of any text that enters: line ends, controls, and what cannot be seen. */
public final class Characters {

    private static final Pattern COVERT = Pattern.compile(
            "(?<!\\x{1F3F4}|[\\x{E0020}-\\x{E007F}])[\\x{E0001}-\\x{E007F}]|[\\u202A-\\u202E\\u2066-\\u2069]"
                    + "|[\\u200B-\\u200D\\u2060]{3}");

    private Characters() {}

    /**
     * One line feed per line end; without byte order marks, control characters but tab, zero-width and bidirectional
     * controls, soft hyphens, Unicode tags and unpaired surrogates.
     */
    public static String normalise(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int before = 0;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= raw.length() || raw.charAt(i) != '\n') {
                    out.append('\n');
                }
            } else if (visible(c, before)) {
                out.appendCodePoint(c);
            }
            before = c;
        }
        return out.toString();
    }

    /** Lines without white space at their ends, at most one blank one between two others, none at head or tail. */
    public static String collapseBlankLines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (String line : text.split("\n", -1)) {
            String stripped = line.replace('\u00A0', ' ').isBlank() ? "" : line.strip();
            // A form feed alone is white space to strip, but here it begins a page.
            stripped = line.indexOf('\f') >= 0 && !stripped.startsWith("\f") ? '\f' + stripped : stripped;
            if (stripped.isEmpty()) {
                blank = !out.isEmpty();
            } else {
                out.append(out.isEmpty() ? "" : blank ? "\n\n" : "\n").append(stripped);
                blank = false;
            }
        }
        return out.toString();
    }

    /** Whether {@code raw} holds characters that hide text from a reader or reorder what is shown. */
    public static boolean covert(String raw) {
        return COVERT.matcher(raw).find();
    }

    private static boolean visible(int c, int before) {
        if (c < 0x20) {
            return c == '\n' || c == '\t';
        }
        if (c == 0x200C || c == 0x200D) {
            // Joiners shape emoji and several scripts; after Latin letters they only hide.
            return before > 0x5FF;
        }
        return !(c >= 0x7F && c <= 0x9F && c != 0x85)
                && c != 0xAD
                && c != 0xFEFF
                && c != 0x200B
                && c != 0x2060
                && !(c >= 0x200E && c <= 0x200F)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069)
                && !(c >= 0xD800 && c <= 0xDFFF)
                && !(c >= 0xFFF0 && c <= 0xFFFB)
                && !(c >= 0xE0000 && c <= 0xE007F);
    }
}
