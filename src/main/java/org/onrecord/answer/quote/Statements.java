package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.gate.rule.Alignment;
import org.onrecord.answer.quote.TermMatcher.Place;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionTerm;
import org.onrecord.split.SentenceSplitter;

/**
 * Finds for each article the value that it answers a question with:
 *
 * <ol>
 *   <li>read the values of the wanted kind in each sentence of the articles found;
 *   <li>leave out those that the question states, and those that the sentence tells as past, denied or a difference;
 *   <li>score the others by what their clause, sentence and article say of the question and by what they count;
 *   <li>keep the best of each article that can be set beside the best of all.
 * </ol>
 */
final class Statements {

    private static final int ARTICLES = 12;
    private static final int LONGEST_ARTICLE = 12_000;
    private static final double LEAST_IN_CONTEXT = 0.4;
    private static final double LEAST_IN_SENTENCE = 0.12;

    /** A date is counted of nothing: only the words beside it tell what happened then. */
    private static final double LEAST_BESIDE_A_DATE = 0.55;

    private static final double FAR_FROM_THE_BEST = 0.58;

    private static final double AS_MUCH_ON_TOPIC = 0.6;
    private static final double STATED_IN_TITLE = 0.1;
    private static final int LONG_AGO = 2;
    private static final double IN_TITLE = 0.8;
    private static final double IN_ARTICLE = 0.6;

    private static final Set<String> THEN = Set.of("alors", "then");

    private static final Set<Kind> REPORTED = Set.of(Kind.NEWS, Kind.LIVE);

    private final QuestionAnalysis question;
    private final Asked asked;
    private final Counting counting;
    private final Archive.Session session;
    private final List<Boolean> demanded;

    private Statements(QuestionAnalysis question, Asked asked, Archive.Session session) {
        this.question = question;
        this.asked = asked;
        this.counting = new Counting(asked);
        this.session = session;
        this.demanded = Telling.demands(question.text());
    }

    /** All values of the wanted kind that each article on the topic states, in the order of the articles found. */
    static List<List<Statement>> all(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        Asked asked = Asked.of(question);
        if (asked.kinds().isEmpty()) {
            return List.of();
        }
        Map<String, Hit> articles = new LinkedHashMap<>();
        hits.forEach(hit -> articles.putIfAbsent(hit.article().id(), hit));
        Statements statements = new Statements(question, asked, session);
        return articles.values().stream()
                .limit(ARTICLES)
                .map(statements::in)
                .filter(some -> !some.isEmpty())
                .toList();
    }

    /** The best statement of each article that can be set beside the best of all, best first. */
    static List<Statement> best(List<List<Statement>> all) {
        Comparator<Statement> byScore = Comparator.comparingDouble(Statement::score);
        Statement first = all.stream()
                .flatMap(List::stream)
                .filter(Statements::isAnswer)
                .max(byScore)
                .orElse(null);
        if (first == null) {
            return List.of();
        }
        List<Statement> best = new ArrayList<>();
        for (List<Statement> some : all) {
            some.stream()
                    .filter(Statements::isAnswer)
                    .filter(statement -> isNear(first, statement))
                    .filter(statement -> first.value().mayBeFor(statement.value()))
                    .max(byScore)
                    .ifPresent(best::add);
        }
        best.sort(byScore.reversed());
        return best;
    }

    /** Whether a statement answers nearly as surely, or counts the same in an article that is as much on the topic. */
    private static boolean isNear(Statement first, Statement other) {
        return other.score() >= FAR_FROM_THE_BEST * first.score()
                || other.quote().signals().expected()
                        && other.quote().signals().inContext()
                                >= AS_MUCH_ON_TOPIC * first.quote().signals().inContext();
    }

    private static boolean isAnswer(Statement statement) {
        return !statement.givenUp()
                && statement.quote().signals().inContext() >= LEAST_IN_CONTEXT
                && (statement.quote().signals().coverage()
                                >= (statement.value().isDate() ? LEAST_BESIDE_A_DATE : LEAST_IN_SENTENCE)
                        || statement.quote().signals().expected());
    }

    private List<Statement> in(Hit hit) {
        Article article = hit.article();
        String text = article.text().length() > LONGEST_ARTICLE
                ? article.text().substring(0, LONGEST_ARTICLE)
                : article.text();
        Place title = place(article.title(), article, IN_TITLE);
        Place whole = place(text, article, IN_ARTICLE);
        List<Statement> statements = new ArrayList<>();
        if (!Statements.REPORTED.contains(article.kind()) || !isOnTopic(article, List.of(title, whole))) {
            return statements;
        }
        List<Value> titled = Value.in(new Reading(article.title()), article.published());
        int sentence = -1;
        for (Span span : SentenceSplitter.sentences(text, article.language())) {
            sentence++;
            Reading reading = new Reading(span.of(text));
            List<Value> values = Value.in(reading, article.published()).stream()
                    .filter(value -> asked.kinds().contains(value.kind()))
                    .filter(value -> !asked.states(value))
                    .toList();
            if (values.isEmpty() || reading.tokens().size() < 4) {
                continue;
            }
            Place own = place(reading.text(), article, 1);
            double coverage = Math.max(TermMatcher.coverage(question.terms(), List.of(own)), said(reading));
            double inContext = Math.max(coverage, TermMatcher.coverage(question.terms(), List.of(own, title, whole)));
            for (Value value : values) {
                String clause = clause(reading, value);
                if (!Telling.demands(clause).equals(demanded) || isLongAgo(reading, value, article)) {
                    continue;
                }
                boolean inTitle = titled.stream().anyMatch(value::equalsInValue);
                double counts = counting.of(reading, value) + (inTitle ? STATED_IN_TITLE : 0);
                double score = 0.5 * coverage
                        + 0.5 * inContext
                        + 0.4 * TermMatcher.coverage(question.terms(), List.of(place(clause, article, 1)))
                        + counts;
                Quote.Signals signals = new Quote.Signals(coverage, inContext, 0, 1, 0, true, counts > 0);
                Quote quote = new Quote(
                        hit, span, signals, 0, Math.min(1, score), hit.copies().size());
                statements.add(
                        new Statement(quote, reading, value, sentence, Telling.isGivenUp(value, reading), score));
            }
        }
        return statements;
    }

    private Place place(String text, Article article, double weight) {
        return new Place(new TermMatcher(text, session.stems(text, article.language())), weight);
    }

    /** Whether the article speaks of all that the question names, and is of the year that it names. */
    private boolean isOnTopic(Article article, List<Place> places) {
        List<QuestionTerm> missing = TermMatcher.missingNames(question.terms(), places).stream()
                .filter(term -> !Character.isDigit(term.surface().charAt(0)))
                .toList();
        Integer year = asked.year();
        boolean ofYear = year == null
                || article.published() == null
                || article.published().date().getYear() == year
                || article.text().contains(year.toString());
        return missing.isEmpty() && ofYear;
    }

    private static String clause(Reading reading, Value value) {
        int clause = reading.tokens().get(value.from()).clause();
        List<Token> tokens =
                reading.tokens().stream().filter(t -> t.clause() == clause).toList();
        return reading.text()
                .substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** The part of the question's words that a sentence says by the gate's lexicon, 0 to 1. */
    private double said(Reading reading) {
        List<Token> words = asked.reading().tokens().stream()
                .filter(Token::isContent)
                .filter(word -> question.terms().stream()
                        .anyMatch(term -> term.surface().contains(word.surface())))
                .toList();
        long said = words.stream()
                .filter(word -> reading.tokens().stream().anyMatch(token -> Alignment.match(word, token)))
                .count();
        return words.isEmpty() ? 0 : (double) said / words.size();
    }

    /** A record of former times, told beside what is new. */
    private boolean isLongAgo(Reading reading, Value value, Article article) {
        if (article.published() == null || value.isDate()) {
            return false;
        }
        int now = article.published().date().getYear();
        Integer year = asked.year();
        int clause = reading.tokens().get(value.from()).clause();
        boolean then =
                reading.tokens().stream().anyMatch(token -> token.clause() == clause && THEN.contains(token.folded()));
        return reading.dates().stream()
                .filter(date -> then || reading.tokens().get(date.from()).clause() == clause)
                .anyMatch(date -> date.year() != null
                        && date.year() <= now - LONG_AGO
                        && !date.year().equals(year));
    }
}
