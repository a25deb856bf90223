package org.onrecord.answer.gate;

import java.util.List;
import java.util.Locale;

/**
 * Takes everything out of a model's words that is not plain text: thoughts, HTML, Markdown, links, images, citation markers,
 * control characters. Linear in the text; what looks like the beginning of markup is held back until it can be told.
 */
final class Markup {

    private static final List<String> SWALLOWED = List.of(
            "think",
            "thinking",
            "thought",
            "reasoning",
            "reflection",
            "scratchpad",
            "script",
            "style",
            "svg",
            "iframe",
            "object",
            "template");
    private static final int LONGEST_TAG = 600;
    private static final int LONGEST_LINK = 2000;

    private final String raw;
    private final boolean finished;
    private final StringBuilder out = new StringBuilder();
    private final int[] origin;
    private boolean held;

    private Markup(String raw, boolean finished) {
        this.raw = raw;
        this.finished = finished;
        this.origin = new int[raw.length() + 2];
    }

    /**
     * Plain text with the way back.
     *
     * @param text what is left
     * @param origin for each of its characters, and its end, the position it came from
     * @param swallowing whether the text ends inside something that is thrown away whole
     */
    record Plain(String text, int[] origin, boolean swallowing) {}

    /** The plain text of all of {@code raw}. */
    static String strip(String raw) {
        return strip(raw, true).text().strip();
    }

    /** The plain text of {@code raw}, as far as it can be told when more may follow. */
    static Plain strip(String raw, boolean finished) {
        Markup markup = new Markup(raw, finished);
        int end = markup.run(0, raw.length());
        markup.origin[markup.out.length()] = end;
        return new Plain(markup.out.toString(), markup.origin, markup.held && markup.isSwallowed(end) != null);
    }

    private int run(int from, int to) {
        int i = from;
        while (i < to && !held) {
            int next = step(i, to);
            if (held) {
                return i;
            }
            i = next;
        }
        return i;
    }

    /** Handles what begins at {@code i}; returns where to read on. */
    private int step(int i, int to) {
        char c = raw.charAt(i);
        if (isLineStart(i)) {
            int after = MarkdownLine.afterPrefix(raw, i, to);
            if (after < 0 && !finished) {
                held = true;
                return i;
            }
            if (after > i) {
                return after;
            }
        }
        return switch (c) {
            case '<' -> tag(i, to);
            case '!' -> i + 1 < to && raw.charAt(i + 1) == '[' ? bracket(i + 1, to, true) : bang(i);
            case '[' -> bracket(i, to, false);
            case ']' ->
                i + 1 == to && !finished ? hold(i, to) : i + 1 < to && raw.charAt(i + 1) == '(' ? i + 1 : put(c, i);
            case '【' -> skipTo('】', i, to);
            case '(' -> parenthesis(i, to);
            case '*', '`', '~' -> i + 1;
            case '_' -> isInWord(i) ? put(c, i) : i + 1;
            case '|' -> put('\n', i);
            case '&' -> Entities.at(raw, i).isEmpty() ? put(c, i) : entity(i);
            default -> plain(c, i);
        };
    }

    private int bang(int i) {
        if (i + 1 == raw.length() && !finished) {
            held = true;
            return i;
        }
        return put('!', i);
    }

    private int entity(int i) {
        put(Entities.at(raw, i).charAt(0), i);
        return raw.indexOf(';', i) + 1;
    }

    private int plain(char c, int i) {
        int type = Character.getType(c);
        boolean invisible = type == Character.FORMAT && c != '\u00ad'
                || type == Character.CONTROL && c != '\n' && c != '\t' && c != '\r'
                || type == Character.PRIVATE_USE;
        boolean noteMark =
                c == '¹' || c >= '⁴' && c <= '⁹' || (c == '²' || c == '³') && !(i > 0 && raw.charAt(i - 1) == 'm');
        return invisible || noteMark ? i + 1 : put(c, i);
    }

    private int put(char c, int from) {
        if (c == '(' && out.length() > 0 && out.charAt(out.length() - 1) == ']') {
            return from + 1;
        }
        origin[out.length()] = from;
        out.append(c);
        return from + 1;
    }

    private int tag(int i, int to) {
        String swallowed = isSwallowed(i);
        if (swallowed != null) {
            int close = raw.toLowerCase(Locale.ROOT).indexOf("</" + swallowed, i);
            int end = close < 0 ? -1 : raw.indexOf('>', close);
            return end >= 0 ? end + 1 : hold(i, to);
        }
        if (raw.startsWith("<!--", i)) {
            int end = raw.indexOf("-->", i);
            return end >= 0 ? end + 3 : hold(i, to);
        }
        if (i + 1 == to) {
            return hold(i, to);
        }
        char next = raw.charAt(i + 1);
        if (!Character.isLetter(next) && "/!?|".indexOf(next) < 0) {
            return i + 1;
        }
        int end = raw.indexOf('>', i);
        if (end < 0 || end - i > LONGEST_TAG) {
            return raw.length() - i > LONGEST_TAG ? i + 1 : hold(i, to);
        }
        boolean block = raw.substring(i, end).matches("(?is)</?(?:p|br|li|ul|ol|div|h\\d|tr|td|table|blockquote)\\b.*");
        return block ? put('\n', i) + end - i : end + 1;
    }

    private @org.jspecify.annotations.Nullable String isSwallowed(int i) {
        for (String name : SWALLOWED) {
            if (raw.regionMatches(true, i, "<" + name, 0, name.length() + 1)
                    && (i + name.length() + 1 >= raw.length()
                            || !Character.isLetter(raw.charAt(i + name.length() + 1)))) {
                return name;
            }
        }
        return null;
    }

    private int bracket(int i, int to, boolean image) {
        int close = Brackets.closing(raw, i, to, '[', ']', 300);
        if (close < 0 || close + 1 == to && !finished) {
            return to - i > 300 ? i + 1 : hold(i, to);
        }
        int after = close + 1;
        char next = after < to ? raw.charAt(after) : ' ';
        if (next == '(' || next == '[') {
            int end = Brackets.closing(raw, after, to, next, next == '(' ? ')' : ']', LONGEST_LINK);
            if (end < 0 && to - after <= LONGEST_LINK && !finished) {
                return hold(i, to);
            }
            after = end < 0 ? to : end + 1;
            next = '(';
        }
        String inside = raw.substring(i + 1, close);
        if (image || Brackets.isMarker(inside)) {
            dropSpace();
            return after;
        }
        if (next == ':' && isLineStart(i)) {
            int line = raw.indexOf('\n', after);
            return line < 0 ? hold(i, to) : line;
        }
        if (next == '(') {
            run(i + 1, close);
            return after;
        }
        return put('[', i);
    }

    private int parenthesis(int i, int to) {
        int close = Brackets.closing(raw, i, to, '(', ')', 300);
        if (close < 0) {
            boolean open = to - i <= 300 && (to - i < 10 || Brackets.isMarker(raw.substring(i + 1, to)));
            return open && !finished ? hold(i, to) : put('(', i);
        }
        String inside = raw.substring(i + 1, close);
        if (Brackets.isMarker(inside) && !inside.strip().matches("\\d{4}|\\d+\\s*[–-]\\s*\\d+|\\d{1,3}")) {
            dropSpace();
            return close + 1;
        }
        return put('(', i);
    }

    private int skipTo(char closer, int i, int to) {
        int end = raw.indexOf(closer, i);
        if (end < 0) {
            return to - i > 300 ? i + 1 : hold(i, to);
        }
        dropSpace();
        return end + 1;
    }

    /** More may come; at the end what is open is thrown away. */
    private int hold(int i, int to) {
        held = !finished;
        return finished ? to : i;
    }

    private void dropSpace() {
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private boolean isLineStart(int i) {
        return i == 0 || raw.charAt(i - 1) == '\n';
    }

    private boolean isInWord(int i) {
        return i > 0
                && i + 1 < raw.length()
                && Character.isLetterOrDigit(raw.charAt(i - 1))
                && Character.isLetterOrDigit(raw.charAt(i + 1));
    }
}
