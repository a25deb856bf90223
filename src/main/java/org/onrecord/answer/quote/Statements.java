package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final double COUNTS_THE_SAME = 0.5;
    private static final double COUNTS_PEOPLE = 0.25;
    private static final double COUNTS_OTHERS = -0.5;
    private static final double AS_MUCH_ON_TOPIC = 0.6;
    private static final double STATED_IN_TITLE = 0.1;
    private static final int LONG_AGO = 2;
    private static final double IN_TITLE = 0.8;
    private static final double IN_ARTICLE = 0.6;

    /** Figures for one thing are seldom further apart. */
    private static final BigDecimal FAR_APART = BigDecimal.valueOf(4);

    private static final Set<String> PEOPLE = Set.of("people", "worker", "victim", "job", "resident", "customer");
    private static final Set<String> CASES = Set.of("case", "cases", "cas");
    private static final Set<String> HARM = Set.of("kill", "injure");

    private static final Set<Kind> REPORTED = Set.of(Kind.NEWS, Kind.LIVE);

    private final QuestionAnalysis question;
    private final Asked asked;
    private final Archive.Session session;
    private final List<Boolean> demanded;

    private Statements(QuestionAnalysis question, Asked asked, Archive.Session session) {
        this.question = question;
        this.asked = asked;
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
                    .filter(statement -> isComparable(first.value(), statement.value()))
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
                                >= (isDate(statement.value()) ? LEAST_BESIDE_A_DATE : LEAST_IN_SENTENCE)
                        || statement.quote().signals().expected());
    }

    private static boolean isDate(Value value) {
        return value.kind() == Value.Kind.DATE || value.kind() == Value.Kind.YEAR;
    }

    /** Whether two values can be figures for one thing. */
    static boolean isComparable(Value one, Value other) {
        if (!one.isComparable(other)) {
            return false;
        }
        if (isDate(one)) {
            return true;
        }
        BigDecimal smaller = one.number().min(other.number());
        BigDecimal larger = one.number().max(other.number());
        return smaller.multiply(FAR_APART).compareTo(larger) >= 0;
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
                double counting = counting(reading, value) + (inTitle ? STATED_IN_TITLE : 0);
                double score = 0.5 * coverage
                        + 0.5 * inContext
                        + 0.4 * TermMatcher.coverage(question.terms(), List.of(place(clause, article, 1)))
                        + counting;
                Quote.Signals signals = new Quote.Signals(coverage, inContext, 0, 1, 0, true, counting > 0);
                Quote quote =
                        new Quote(hit, span, signals, 0, score, hit.copies().size());
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
        if (article.published() == null || value.kind() == Value.Kind.DATE || value.kind() == Value.Kind.YEAR) {
            return false;
        }
        int now = article.published().date().getYear();
        Integer year = asked.year();
        int clause = reading.tokens().get(value.from()).clause();
        return reading.dates().stream()
                .filter(date -> reading.tokens().get(date.from()).clause() == clause)
                .anyMatch(date -> date.year() != null
                        && date.year() <= now - LONG_AGO
                        && !date.year().equals(year));
    }

    private double counting(Reading reading, Value value) {
        if (asked.counted().isEmpty() || value.kind() != Value.Kind.COUNT) {
            return 0;
        }
        @Nullable Token noun = value.counted(reading);
        if (noun == null) {
            return 0;
        }
        if (isAsked(noun)) {
            return COUNTS_THE_SAME;
        }
        boolean people = isPeople(noun);
        int end = Math.min(reading.tokens().size(), value.noun() + 4);
        boolean harm = asked.counted().stream().anyMatch(token -> HARM.stream().anyMatch(token::means));
        List<Token> there = harm ? reading.tokens() : reading.tokens().subList(value.noun() + 1, end);
        boolean saidThere = people && there.stream().anyMatch(this::isAsked);
        if (saidThere) {
            return COUNTS_THE_SAME;
        }
        return people && asked.counted().stream().anyMatch(Statements::isPeople) ? COUNTS_PEOPLE : COUNTS_OTHERS;
    }

    private boolean isAsked(Token noun) {
        return asked.counted().stream().anyMatch(token -> Alignment.match(token, noun));
    }

    private static boolean isPeople(Token token) {
        return PEOPLE.stream().anyMatch(token::means) || CASES.contains(token.folded());
    }
}
