package org.onrecord.split;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Marks the insides of quotations, in one pass, so that sentence ends in them are left alone. A mark that is not closed within
 * {@value #LONGEST} characters or before the paragraph ends is taken for a typing error.
 */
final class Quotations {

    static final int LONGEST = 700;

    private static final int DEEPEST = 8;

    private record Open(int at, char closer) {}

    private Quotations() {}

    /**
     * The positions inside quotations, their opening marks included and their closing marks not.
     *
     * @param soft line breaks that end no paragraph
     */
    static BitSet inside(String text, BitSet soft) {
        BitSet inside = new BitSet();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isLineBreak(c) && !soft.get(i)) {
                open.clear();
            } else if (closes(text, i, c, open)) {
                close(inside, open, i, c);
            } else if (closerOf(text, i) != 0) {
                if (open.size() == DEEPEST) {
                    open.removeLast();
                }
                open.push(new Open(i, closerOf(text, i)));
            }
        }
        return inside;
    }

    private static boolean closes(String text, int at, char c, Deque<Open> open) {
        if (c != '»' && c != '”' && c != '›' && c != '"' && c != '’' && c != '“') {
            return false;
        }
        if (c == '’' && (at == 0 || Chars.isBlank(text.charAt(at - 1)) || isLetterAt(text, at + 1))) {
            return false;
        }
        return open.stream().anyMatch(o -> o.closer() == c);
    }

    private static void close(BitSet inside, Deque<Open> open, int at, char c) {
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.closer() == c) {
                if (at - last.at() <= LONGEST) {
                    inside.set(last.at(), at);
                }
                return;
            }
        }
    }

    private static char closerOf(String text, int at) {
        return switch (text.charAt(at)) {
            case '«' -> '»';
            case '“' -> '”';
            case '„' -> '“';
            case '‹' -> '›';
            case '‘' -> '’';
            case '"' -> opensAt(text, at) ? '"' : 0;
            default -> 0;
        };
    }

    private static boolean opensAt(String text, int at) {
        boolean free =
                at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && !Chars.isTerminal(text.charAt(at - 1));
        return free && at + 1 < text.length() && !Chars.isBlank(text.charAt(at + 1));
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
