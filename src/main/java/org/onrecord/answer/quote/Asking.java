package org.onrecord.answer.quote;

import java.util.List;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.answer.quote.TermMatcher.Place;
import org.onrecord.article.Article;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionTerm;

/** How much texts say of the words with which a question asks for a value. */
final class Asking {

    private static final double WITHOUT_NAMES = 0.85;
    private static final double MOST_UNNAMED = 0.4;

    private final Asked asked;
    private final List<QuestionTerm> terms;
    private final Archive.Session session;

    Asking(QuestionAnalysis question, Asked asked, Archive.Session session) {
        this.asked = asked;
        this.session = session;
        this.terms = question.terms().stream()
                .filter(term -> !asked.isKindWord(term.folded()))
                .toList();
    }

    Place place(String text, Article article, double weight) {
        return Place.of(text, article, weight, session);
    }

    /** The part of the question's weight that the places say, 0 to 1. */
    double coverage(List<Place> places) {
        return TermMatcher.coverage(terms, places);
    }

    /** Whether the places say the greater part of the names of the question; numbers do not count. */
    boolean namesMost(List<Place> places) {
        double missing = TermMatcher.weightOfNames(TermMatcher.missingNames(terms, places));
        return missing <= MOST_UNNAMED * TermMatcher.weightOfNames(terms);
    }

    /** How much of the question a text says; names matter less, as an article need not repeat them. */
    double covered(List<Place> own, Reading reading) {
        double named = Math.max(TermMatcher.coverage(terms, own), said(reading, terms));
        double unnamed = Math.max(TermMatcher.coverage(unnamed(terms), own), said(reading, unnamed(terms)));
        return Math.max(named, WITHOUT_NAMES * unnamed);
    }

    /** How much it says of what the question says beside names and the word counted. */
    double predicate(Place own, Reading reading) {
        List<QuestionTerm> rest = unnamed(terms).stream()
                .filter(term -> asked.counted().stream()
                        .noneMatch(token -> term.surface().contains(token.surface())))
                .toList();
        return rest.isEmpty() ? 1 : Math.max(TermMatcher.coverage(rest, List.of(own)), said(reading, rest));
    }

    /** Those that name nothing. */
    static List<QuestionTerm> unnamed(List<QuestionTerm> terms) {
        return terms.stream().filter(term -> !term.name()).toList();
    }

    /** The part of the question's words that a sentence says by the gate's lexicon, 0 to 1. */
    private double said(Reading reading, List<QuestionTerm> terms) {
        List<Token> words = asked.reading().tokens().stream()
                .filter(Token::isContent)
                .filter(word -> terms.stream().anyMatch(term -> term.surface().contains(word.surface())))
                .toList();
        long said = words.stream()
                .filter(word -> reading.tokens().stream().anyMatch(token -> Alignment.match(word, token)))
                .count();
        return words.isEmpty() ? 0 : (double) said / words.size();
    }
}
