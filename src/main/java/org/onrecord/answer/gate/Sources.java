package org.onrecord.answer.gate;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.rule.Source;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.split.SentenceSplitter;

/** Cuts retrieved passages into the sentences that a claim may rest on, each with what it refers back to. */
final class Sources {

    private static final int BEFORE = 3_000;
    private static final int AFTER = 1_500;
    private static final int ANTECEDENTS = 3;
    private static final int LONGEST_PASSAGE = 6_000;

    private Sources() {}

    /** The sentences of a passage in order; orders planted in the article, and what follows them in their line, left out. */
    static List<Source> of(Evidence evidence) {
        Article article = evidence.article();
        String text = article.text();
        Span span = evidence.span();
        int end = Math.min(span.end(), span.start() + LONGEST_PASSAGE);
        int from = Math.max(0, span.start() - BEFORE);
        int to = Math.min(text.length(), end + AFTER);
        Span window = new Span(from, to);
        Reading title = new Reading(article.title());
        Reading passage = new Reading(text.substring(span.start(), end));
        List<Span> sentences = SentenceSplitter.sentences(window.of(text), article.language());
        List<Span> usable = new ArrayList<>();
        int poisonedTo = -1;
        for (Span inWindow : sentences) {
            Span sentence = inWindow.shifted(from);
            if (Instructions.in(sentence.of(text))) {
                int line = text.indexOf('\n', sentence.end());
                poisonedTo = line < 0 ? text.length() : line;
            }
            if (sentence.start() >= poisonedTo) {
                usable.add(sentence);
            }
        }
        Reading lead = lead(article);
        List<Reading> readings =
                usable.stream().map(s -> new Reading(s.of(text))).toList();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < usable.size(); i++) {
            if (usable.get(i).overlaps(new Span(span.start(), end))) {
                List<Reading> before = new ArrayList<>();
                for (int k = i - 1; k >= 0 && before.size() < ANTECEDENTS; k--) {
                    before.add(readings.get(k));
                }
                sources.add(new Source(article, usable.get(i), readings.get(i), title, before, lead, passage));
            }
        }
        return sources;
    }

    /** Whether {@code second}, which comes after {@code first} in a list of sources, goes on in the same article. */
    static boolean isContinued(Source first, Source second) {
        return first.article() == second.article()
                && first.span().end() <= second.span().start();
    }

    /**
     * Two neighbours read as one; what refers back is what the first refers to. The first alone when something that was left
     * out, as an order is, stands between them.
     */
    static Source joined(Source first, Source second) {
        Span between = new Span(first.span().end(), second.span().start());
        if (!between.of(first.article().text()).isBlank()) {
            return first;
        }
        Span span = new Span(first.span().start(), second.span().end());
        Reading both = new Reading(span.of(first.article().text()));
        return new Source(first.article(), span, both, first.title(), first.before(), first.lead(), first.passage());
    }

    private static Reading lead(Article article) {
        String start =
                article.text().substring(0, Math.min(1_200, article.text().length()));
        List<Span> sentences = SentenceSplitter.sentences(start, article.language());
        String lead = sentences.isEmpty() || Instructions.in(sentences.get(0).of(start))
                ? ""
                : sentences.get(0).of(start);
        return new Reading(lead);
    }
}
