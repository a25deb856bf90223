package org.onrecord.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.onrecord.article.Span;

/**
 * Finds the sentences of French and English news text in one pass over it. A quotation that holds several sentences stays
 * whole, within a bound; a line break ends a sentence unless a page width made it. Its rules are our own: the JDK's
 * {@link java.text.BreakIterator} ends sentences after « M. » and "Dr." and inside quotations.
 */
public final class SentenceSplitter {

    private static final int LONGEST_WORD = 24;

    private final String text;
    private final BitSet soft;
    private final BitSet quoted;
    private final List<Span> sentences = new ArrayList<>();
    private int start;
    private int first = -1;
    private int lastWord = -1;

    private SentenceSplitter(String text) {
        this.text = text;
        this.soft = LineBreaks.soft(text);
        this.quoted = Quotations.inside(text, soft);
    }

    /**
     * The sentences of {@code text} in order, without the white space around them; together all its text that is not blank.
     *
     * @param language ISO 639-1 code; the rules of French and English do not disagree, so it only matters to callers
     */
    public static List<Span> sentences(String text, String language) {
        SentenceSplitter splitter = new SentenceSplitter(text);
        splitter.run();
        return List.copyOf(splitter.sentences);
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (first < start && !Chars.isBlank(c)) {
                first = i;
            }
            if (Chars.isLineBreak(c) && !soft.get(i)) {
                end(i);
                i++;
            } else if (Chars.isTerminal(c)) {
                i = terminal(i);
            } else {
                lastWord = Character.isLetterOrDigit(c) ? i : lastWord;
                i++;
            }
        }
        end(text.length());
    }

    /** Decides on the run of terminal marks at {@code at}; returns where to read on. */
    private int terminal(int at) {
        int marks = at;
        while (marks < text.length() && Chars.isTerminal(text.charAt(marks))) {
            marks++;
        }
        int after = closers(marks);
        if (after == text.length() || quoted.get(after - 1) && quoted.get(after)) {
            return after;
        }
        int next = after;
        while (next < text.length() && Chars.isBlank(text.charAt(next))) {
            if (Chars.isLineBreak(text.charAt(next)) && !soft.get(next)) {
                return after;
            }
            next++;
        }
        if (next < text.length() && (next == after ? isMissingSpace(at, after) : isBorder(at, marks, next))) {
            end(after);
        }
        return after;
    }

    /** Skips closing quotation marks and brackets, also after the space that French puts before them. */
    private int closers(int from) {
        int at = from;
        while (at < text.length()) {
            boolean spaced = Chars.isBlank(text.charAt(at)) && !Chars.isLineBreak(text.charAt(at));
            int mark = spaced ? at + 1 : at;
            if (mark >= text.length()) {
                break;
            }
            char c = text.charAt(mark);
            boolean closes = spaced ? c == '»' || c == '›' || isLateMark(mark) : Chars.isCloser(c) && !opens(mark);
            if (!closes) {
                break;
            }
            at = mark + 1;
        }
        return at;
    }

    /** « Non ! » ? : a further mark after a French space. */
    private boolean isLateMark(int at) {
        return text.charAt(at) == '?' || text.charAt(at) == '!';
    }

    private boolean opens(int at) {
        char c = text.charAt(at);
        boolean letterFollows = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return switch (c) {
            case '’', '\'' -> letterFollows;
            case '"', '“' -> letterFollows && !(at > 0 && quoted.get(at - 1));
            default -> false;
        };
    }

    private boolean isBorder(int at, int marks, int next) {
        if (lastWord < start) {
            return false;
        }
        char following = text.charAt(next);
        if (Character.isLowerCase(following)) {
            return next + 1 < text.length() && Character.isUpperCase(text.charAt(next + 1));
        }
        if (",;:.!?…)]}»›”/%&+=".indexOf(following) >= 0) {
            return false;
        }
        if (marks - at > 1 || text.charAt(at) != '.') {
            return !isOmission(at);
        }
        return closers(marks) > marks || !Abbreviations.keeps(wordBefore(at), wordAt(next)) && !isItemNumber(at);
    }

    /** « […] »: something was left out, nothing ends. */
    private boolean isOmission(int at) {
        return at > 0 && "([".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** "1. Budget": the stop belongs to the number that opens a list item. */
    private boolean isItemNumber(int at) {
        int i = at;
        while (i > start && at - i <= 3 && Character.isDigit(text.charAt(i - 1))) {
            i--;
        }
        return first == i && i < at;
    }

    /** Scraped pages lose the space between paragraphs: "Peak.Plusieurs", « Nous ».Mais. */
    private boolean isMissingSpace(int at, int after) {
        char following = text.charAt(after);
        boolean capital = Character.isUpperCase(following) && isWordStart(after);
        if (at < 2 || !(capital || "«“".indexOf(following) >= 0)) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean word = Character.isLowerCase(before) && Character.isLowerCase(text.charAt(at - 2));
        boolean other = Chars.isCloser(before) || Character.isDigit(before) || after > at + 1 || before == '%';
        return (word || other) && !isAddress(at);
    }

    private boolean isWordStart(int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char second = text.charAt(at + 1);
        return Character.isLowerCase(second) || second == '’' || second == '\'' || second == ' ';
    }

    private boolean isAddress(int at) {
        for (int i = at - 1; i >= start && at - i <= 60 && !Chars.isBlank(text.charAt(i)); i--) {
            if (text.charAt(i) == '/' || text.charAt(i) == '@') {
                return true;
            }
        }
        return false;
    }

    private String wordBefore(int stop) {
        int begin = stop;
        while (begin > start && stop - begin < LONGEST_WORD && isWordPart(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, stop);
        return word.equals("ex") && begin > 2 && text.startsWith("p.", begin - 3) ? "p.ex" : word;
    }

    private String wordAt(int from) {
        int begin = from;
        while (begin < text.length() && begin - from < 3 && Chars.isOpener(text.charAt(begin))) {
            begin++;
        }
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private void end(int at) {
        int from = start;
        int to = at;
        while (from < to && Chars.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
        start = at;
    }
}
