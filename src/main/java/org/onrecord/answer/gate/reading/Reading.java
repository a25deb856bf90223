package org.onrecord.answer.gate.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.article.Span;
import org.onrecord.split.SentenceSplitter;

/** What could be read off a text; made once and then only looked at. */
public final class Reading {

    private final String text;
    private final List<Token> tokens;
    private final List<DateMention> dates;
    private final List<Figure> figures;
    private final List<Name> names;
    private final List<Ratios.Ratio> ratios;
    private final List<Attribution> attributions;
    private final int[] sentence;
    private final BitSet inDates;
    private final BitSet inFigures = new BitSet();
    private final BitSet inNames = new BitSet();
    private final BitSet denied;
    private final BitSet hedges;

    /** Reads {@code text}, a sentence or a few. */
    public Reading(String text) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
        this.dates = DateReader.dates(text, tokens);
        this.inDates = DateReader.taken(dates);
        this.figures = FigureReader.figures(text, tokens, inDates);
        this.names = Names.names(tokens, inDates);
        this.ratios = Ratios.in(tokens);
        this.denied = Negations.denied(tokens);
        this.hedges = Hedges.hedges(tokens, inDates);
        this.sentence = sentences();
        this.attributions = Attributions.in(text, tokens, names, sentence);
        figures.forEach(figure -> inFigures.set(figure.from(), figure.to()));
        names.forEach(name -> inNames.set(name.from(), name.to()));
    }

    private int[] sentences() {
        List<Span> spans = SentenceSplitter.sentences(text, "und");
        int[] sentence = new int[tokens.size()];
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (at + 1 < spans.size()
                    && tokens.get(i).start() >= spans.get(at).end()) {
                at++;
            }
            sentence[i] = at;
        }
        return sentence;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** The folded word at {@code token}; empty before the first and behind the last. */
    public String word(int token) {
        return token < 0 || token >= tokens.size() ? "" : tokens.get(token).folded();
    }

    public List<DateMention> dates() {
        return dates;
    }

    public List<Figure> figures() {
        return figures;
    }

    public List<Ratios.Ratio> ratios() {
        return ratios;
    }

    public List<Name> names() {
        return names;
    }

    public List<Attribution> attributions() {
        return attributions;
    }

    /** Whether the word at {@code token} is denied, or denies. */
    public boolean isDenied(int token) {
        return denied.get(token);
    }

    public BitSet denied() {
        return (BitSet) denied.clone();
    }

    /** How many times it denies something. */
    public int negations() {
        return Negations.count(tokens);
    }

    public boolean isNegator(int token) {
        return Negations.isNegator(tokens.get(token).folded());
    }

    public BitSet hedges() {
        return (BitSet) hedges.clone();
    }

    public boolean isInName(int token) {
        return inNames.get(token);
    }

    public boolean isInDate(int token) {
        return inDates.get(token);
    }

    public boolean isInFigure(int token) {
        return inFigures.get(token);
    }

    /** Whether the word at {@code token} carries meaning that is not a name's, number's or date's. */
    public boolean isContent(int token) {
        return tokens.get(token).isContent()
                && !inDates.get(token)
                && !inFigures.get(token)
                && !inNames.get(token)
                && !(hedges.get(token)
                        && !Hedges.isConditional(tokens.get(token).surface()))
                && !isNegator(token)
                && attributions.stream().noneMatch(a -> a.marker() == token);
    }

    /** Whether two words stand in one sentence. */
    public boolean isOneSentence(int a, int b) {
        return sentence[a] == sentence[b];
    }

    /** All folded words. */
    public Set<String> words() {
        return tokens.stream().map(Token::folded).collect(Collectors.toSet());
    }
}
