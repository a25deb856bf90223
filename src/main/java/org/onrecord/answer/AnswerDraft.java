package org.onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Answer.Disagreement;
import org.onrecord.answer.Answer.Mode;
import org.onrecord.answer.Answer.Outcome;
import org.onrecord.answer.gate.Ruling;
import org.onrecord.answer.gate.Support;
import org.onrecord.answer.gate.Verdict;
import org.onrecord.answer.model.ModelProblem;
import org.onrecord.answer.quote.Disagreements.Difference;
import org.onrecord.answer.quote.Premise;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.article.Article;
import org.onrecord.article.Citation;

/** An answer under way: each sentence that is added is told to the listener at once. */
final class AnswerDraft {

    private static final int MOST_INSTEAD = 5;
    private static final int MOST_NEAR = 3;

    /** How much of a refused sentence an article's sentence must say to be quoted although none of the model's held. */
    private static final double NEAR = 0.5;

    private final AnswerListener listener;
    private final Phrases phrases;
    private final AnswerConfig.Checks.Gate gate;
    private final CitationBook citations = new CitationBook();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private Mode mode = Mode.QUOTE;
    private Outcome outcome = Outcome.NO_EVIDENCE;
    private @Nullable ModelProblem degraded;
    private final List<Support> waiting = new ArrayList<>();
    private int instead;
    private boolean refused;
    private boolean dropped;

    AnswerDraft(AnswerListener listener, Phrases phrases, AnswerConfig.Checks.Gate gate) {
        this.listener = listener;
        this.phrases = phrases;
        this.gate = gate;
    }

    /**
     * Adds what the articles say nearest to a model's refused sentences, then the quotes chosen by the question, with a line
     * that says what they are. Does nothing where there is neither.
     *
     * @param quotes best first; those beyond five in all are left out
     */
    void quotes(List<Quote> quotes) {
        List<Support> near = waiting.stream()
                .filter(support -> support.score() >= NEAR)
                .distinct()
                .limit(MOST_NEAR)
                .toList();
        List<Quote> rest = quotes.stream()
                .filter(quote -> near.stream().noneMatch(support -> overlap(support, quote)))
                .limit(QuoteSelector.MOST_QUOTES - near.size())
                .toList();
        if (near.isEmpty() && rest.isEmpty()) {
            return;
        }
        boolean sure = !quotes.isEmpty() && quotes.get(0).answers();
        long articles = Stream.concat(
                        near.stream().map(Support::article), rest.stream().map(Quote::article))
                .map(Article::id)
                .distinct()
                .count();
        lead(sure || !near.isEmpty() ? phrases.lead((int) articles) : phrases.nearest());
        near.forEach(support -> quote(cite(support)));
        rest.forEach(quote -> quote(cite(quote)));
        mode = Mode.QUOTE;
        outcome = sure ? Outcome.ANSWERED : Outcome.PARTIAL;
    }

    /** Quotes what the archive has of a name that is written nearly as the one asked for, and may be somebody else's. */
    void quotesOfSomebodyElse(List<Quote> quotes) {
        quotes(quotes);
        outcome = isEmpty() ? outcome : Outcome.PARTIAL;
    }

    private static boolean overlap(Support support, Quote quote) {
        return support.article().id().equals(quote.article().id())
                && support.span().overlaps(quote.span());
    }

    private void quote(Citation citation) {
        String text = phrases.quoted(citation.quote(), citation.article());
        send(new Sentence(text, List.of(citation.id()), Sentence.Kind.QUOTE));
    }

    private Citation cite(Quote quote) {
        return citations.cite(quote.article(), quote.span(), quote.score(), quote.copies());
    }

    private Citation citeWithin(Quote quote) {
        return citations.citeWithin(quote.article(), quote.span(), quote.score(), quote.copies());
    }

    private Citation cite(Support support) {
        return citations.cite(support.article(), support.span(), support.score(), 0);
    }

    /** Says where articles differ about {@code about}, and quotes those that are not quoted yet. */
    void differences(String about, List<Difference> differences) {
        for (Difference difference : differences) {
            List<Citation> cited =
                    difference.quotes().stream().map(this::citeWithin).toList();
            Disagreement told = new Disagreement(
                    about, difference.type(), cited.stream().map(Citation::id).toList());
            if (disagreements.contains(told)) {
                continue; // Two values of one sentence may differ from two of another.
            }
            List<Citation> unseen =
                    cited.stream().filter(citation -> !isQuoted(citation)).toList();
            List<Integer> seen =
                    cited.stream().filter(this::isQuoted).map(Citation::id).toList();
            disagreements.add(told);
            lead(phrases.differ(difference.type(), seen, unseen.isEmpty()));
            unseen.forEach(this::quote);
        }
    }

    /** Says that an article tells otherwise what the question takes for granted, and quotes it where it is not quoted yet. */
    void otherwise(Premise.Otherwise otherwise) {
        Citation citation = citeWithin(otherwise.quote());
        boolean seen = isQuoted(citation);
        lead(phrases.otherwise(otherwise.stated(), seen ? citation.id() : 0));
        if (!seen) {
            quote(citation);
        }
    }

    private boolean isQuoted(Citation citation) {
        return sentences.stream().anyMatch(sentence -> sentence.citations().contains(citation.id()));
    }

    /**
     * Adds a model's sentence if the gate let it through; else what the articles say themselves. Where the sentence was wrong
     * that waits until one of the model's holds: an answer of nothing but such quotes is better chosen by the question than by
     * what a model got wrong.
     */
    void ruled(Ruling ruling) {
        boolean marked = ruling.mayBeMarked() && gate == AnswerConfig.Checks.Gate.MARK;
        if (ruling.verdict() != Verdict.SUPPORTED && !marked) {
            refused = true;
            dropped |= ruling.instead().isEmpty();
            waiting.addAll(ruling.instead());
            if (ruling.verdict() == Verdict.PARTLY || mode == Mode.MODEL) {
                quoteWaiting();
                answered();
            }
            return;
        }
        quoteWaiting();
        List<Integer> ids = new ArrayList<>();
        for (Support support : ruling.supports()) {
            ids.add(cite(support).id());
        }
        send(new Sentence(
                phrases.stated(ruling.text(), ruling.supports(), marked ? phrases.mark() : null),
                ids.stream().distinct().toList(),
                ruling.quote() ? Sentence.Kind.QUOTE : Sentence.Kind.STATED));
        answered();
    }

    private void answered() {
        mode = Mode.MODEL;
        outcome = dropped ? Outcome.PARTIAL : Outcome.ANSWERED;
    }

    private void quoteWaiting() {
        for (Support support : waiting) {
            boolean quoted = sentences.stream()
                    .filter(s -> s.kind() == Sentence.Kind.QUOTE)
                    .flatMap(s -> s.citations().stream())
                    .anyMatch(id -> citations.isOf(id, support.article(), support.span()));
            if (!quoted && instead < MOST_INSTEAD) {
                quote(cite(support));
                instead++;
            }
        }
        waiting.clear();
    }

    /** Adds a line that asserts nothing but what the archive has. */
    void lead(String text) {
        send(new Sentence(text, List.of(), Sentence.Kind.LEAD));
    }

    void degraded(ModelProblem reason) {
        degraded = reason;
    }

    private void send(Sentence sentence) {
        sentences.add(sentence);
        listener.sentence(
                sentence,
                citations.all().stream()
                        .filter(c -> sentence.citations().contains(c.id()))
                        .toList());
    }

    boolean isEmpty() {
        return outcome == Outcome.NO_EVIDENCE;
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    /** Whether the gate held a sentence back. */
    boolean refused() {
        return refused;
    }

    Mode mode() {
        return mode;
    }

    /** What came of it; partial when the gate held something back and the articles had nothing to put in its place. */
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    ModelProblem degraded() {
        return degraded;
    }

    /** How many sentences it has that tell something. */
    long told() {
        return sentences.stream()
                .filter(sentence -> sentence.kind() != Sentence.Kind.LEAD)
                .count();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Citation> citations() {
        return citations.all();
    }
}
