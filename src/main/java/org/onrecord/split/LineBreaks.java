package org.onrecord.split;

import java.util.BitSet;

/**
 * Tells line breaks that only a page width made (mail, old wires) from those that end a paragraph. A block of lines counts as
 * wrapped when its lines but the last are of about one length and mostly stop in the middle of a sentence.
 */
final class LineBreaks {

    private static final int SHORTEST = 45;
    private static final int LONGEST = 100;
    private static final int RAGGED = 24;

    private final String text;
    private final BitSet soft = new BitSet();

    private LineBreaks(String text) {
        this.text = text;
    }

    /** The positions of line breaks that are to be read as a space. */
    static BitSet soft(String text) {
        LineBreaks breaks = new LineBreaks(text);
        int at = 0;
        while (at < text.length()) {
            at = breaks.block(at);
        }
        return breaks.soft;
    }

    /** Reads lines up to a blank one or to the end; returns where to read on. */
    private int block(int from) {
        int lines = 0;
        int longest = 0;
        int unfinished = 0;
        boolean regular = true;
        int lastLength = 0;
        int start = from;
        int end;
        while (true) {
            end = lineEnd(start);
            int length = contentLength(start, end);
            if (length == 0 || end == text.length()) {
                lastLength = length;
                break;
            }
            lines++;
            longest = Math.max(longest, length);
            regular &= length <= LONGEST;
            if (length >= SHORTEST && !isFinished(start + length - 1)) {
                unfinished++;
            }
            start = end + 1;
        }
        int last = end;
        boolean wrapped =
                regular && lines >= 3 && lastLength <= LONGEST && longest >= SHORTEST && unfinished * 2 > lines;
        mark(from, last, wrapped, longest);
        return last + 1;
    }

    private void mark(int from, int last, boolean wrapped, int longest) {
        int start = from;
        while (start < last) {
            int end = lineEnd(start);
            if (end >= last) {
                return;
            }
            int length = contentLength(start, end);
            int next = end + 1;
            boolean full = length >= SHORTEST && length <= LONGEST && length >= longest - RAGGED;
            boolean runsOn = length >= SHORTEST
                    && length <= LONGEST
                    && !isFinished(start + length - 1)
                    && next < text.length()
                    && Character.isLowerCase(text.charAt(next));
            if ((wrapped && full && !isListItem(next)) || runsOn) {
                soft.set(text.charAt(end - 1) == '\r' ? end - 1 : end, end + 1);
            }
            start = next;
        }
    }

    private boolean isFinished(int at) {
        char c = text.charAt(at);
        return Chars.isTerminal(c) || c == ':' || c == ';' || Chars.isCloser(c);
    }

    private boolean isListItem(int at) {
        return at + 1 < text.length() && "-–—•*·▪".indexOf(text.charAt(at)) >= 0 && Chars.isBlank(text.charAt(at + 1));
    }

    private int contentLength(int start, int end) {
        int last = end;
        while (last > start && Chars.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last - start;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
