package org.onrecord.split;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;

/**
 * Cuts an article into passages: runs of whole sentences of about {@value #AIM} tokens, ended where a paragraph ends if one
 * does near by, and never longer than the model reads. A sentence that is too long by itself is cut between words.
 */
public final class PassageSplitter {

    /** Changes whenever the same article would be split otherwise. */
    public static final String PIPELINE = "split-2";

    /** Tokens at which a passage is long enough to be understood alone and short enough to be about one thing. */
    static final int AIM = 200;

    private static final double GOOD_LENGTH = 0.6;
    private static final double SHORT_TAIL = 0.25;

    private final TokenCounter tokens;
    private final int most;
    private final int aim;

    /**
     * A splitter for one model.
     *
     * @param most tokens that a passage may have at most; at least 8
     */
    public PassageSplitter(TokenCounter tokens, int most) {
        if (most < 8) {
            throw new IllegalArgumentException("passages of " + most + " tokens are too short to mean anything");
        }
        this.tokens = tokens;
        this.most = most;
        this.aim = Math.min(AIM, most);
    }

    /** A sentence or a part of a giant one, its length, and whether a paragraph ends with it. */
    private record Unit(Span span, int tokens, boolean endsParagraph) {}

    /** The article's passages in order, which together hold all its sentences; empty for a blank article. */
    public List<Passage> split(Article article) {
        String text = article.text();
        List<Unit> units = units(text, SentenceSplitter.sentences(text, article.language()));
        List<Passage> passages = new ArrayList<>();
        int from = 0;
        while (from < units.size()) {
            int to = fitting(text, units, from, end(units, from));
            Span span = span(units, from, to);
            passages.add(new Passage(article.id(), passages.size(), span, span.of(text)));
            from = to;
        }
        return passages;
    }

    /** One past the last unit of the passage that begins with {@code from}. */
    private int end(List<Unit> units, int from) {
        int sum = 0;
        int to = from;
        int paragraph = from;
        while (to < units.size() && (to == from || sum + units.get(to).tokens() <= aim)) {
            sum += units.get(to++).tokens();
            if (units.get(to - 1).endsParagraph() && sum >= GOOD_LENGTH * aim) {
                paragraph = to;
            }
        }
        int tail = 0;
        for (int i = to; i < units.size() && tail <= SHORT_TAIL * aim; i++) {
            tail += units.get(i).tokens();
        }
        if (tail <= SHORT_TAIL * aim && sum + tail <= most) {
            return units.size();
        }
        return paragraph > from ? paragraph : to;
    }

    /** Takes units off the end until the model can read what is left: tokens of a whole need not be those of its parts. */
    private int fitting(String text, List<Unit> units, int from, int to) {
        int end = to;
        while (end > from + 1 && tokens.tokens(span(units, from, end).of(text)) > most) {
            end--;
        }
        return end;
    }

    private static Span span(List<Unit> units, int from, int to) {
        return new Span(units.get(from).span().start(), units.get(to - 1).span().end());
    }

    private List<Unit> units(String text, List<Span> sentences) {
        GiantCutter cutter = new GiantCutter(tokens, most);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            int gapEnd = i + 1 < sentences.size() ? sentences.get(i + 1).start() : text.length();
            List<Span> parts = cutter.cut(text, sentences.get(i));
            for (int k = 0; k < parts.size(); k++) {
                Span part = parts.get(k);
                boolean last = k == parts.size() - 1 && hasLineBreak(text, part.end(), gapEnd);
                units.add(new Unit(part, tokens.tokens(part.of(text)), last));
            }
        }
        return units;
    }

    private static boolean hasLineBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isLineBreak(text.charAt(i))) {
                return true;
            }
        }
        return from == text.length();
    }
}
