package org.onrecord.answer.gate;

import java.util.Locale;
import java.util.Set;

/**
 * Takes the prose out of a JSON object that a model wrapped its answer in, as the characters arrive; broken and unfinished
 * JSON too. Values that are not prose (addresses, ids, thoughts) are left out.
 */
final class JsonText {

    private static final Set<String> NOT_PROSE = Set.of(
            "id",
            "url",
            "link",
            "href",
            "source",
            "sources",
            "title",
            "reasoning",
            "thought",
            "thoughts",
            "analysis",
            "citation",
            "citations",
            "language",
            "confidence",
            "type",
            "kind",
            "role",
            "articleid",
            "published",
            "date");

    private final StringBuilder string = new StringBuilder();
    private String key = "";
    private boolean inString;
    private boolean escaped;
    private boolean value;
    private int hexLeft;
    private int code;

    /** Reads one character; what prose it completes is appended to {@code out}. */
    void read(char c, StringBuilder out) {
        if (!inString) {
            outside(c);
        } else if (hexLeft > 0) {
            code = code * 16 + Math.max(0, Character.digit(c, 16));
            if (--hexLeft == 0) {
                emit((char) code, out);
            }
        } else if (escaped) {
            escaped(c, out);
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
            if (isProse()) {
                out.append('\n');
            } else {
                key = string.toString().toLowerCase(Locale.ROOT);
            }
        } else {
            emit(c, out);
        }
    }

    private void outside(char c) {
        if (c == '"') {
            inString = true;
            string.setLength(0);
        } else if (c == ':') {
            value = true;
        } else if (c == ',' || c == '{') {
            value = value && c == ',' && key.isEmpty();
        } else if (c == '[') {
            value = true;
        }
    }

    private void escaped(char c, StringBuilder out) {
        escaped = false;
        if (c == 'u') {
            hexLeft = 4;
            code = 0;
        } else {
            emit(c == 'n' || c == 'r' ? '\n' : c == 't' ? ' ' : c, out);
        }
    }

    private void emit(char c, StringBuilder out) {
        if (isProse()) {
            out.append(c);
        } else if (string.length() < 40) {
            string.append(c);
        }
    }

    private boolean isProse() {
        return value && !NOT_PROSE.contains(key);
    }
}
