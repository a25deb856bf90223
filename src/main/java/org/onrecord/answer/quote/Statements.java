package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;
import org.onrecord.answer.quote.TermMatcher.Place;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.split.SentenceSplitter;

/**
 * Finds the values that articles answer a question with:
 *
 * <ol>
 *   <li>read the values of the wanted kind in each sentence of the articles found;
 *   <li>leave out those that the question states, and mark those that the sentence tells as past, denied or a difference;
 *   <li>score them by what their clause, sentence and article say of the question and by what they count.
 * </ol>
 */
final class Statements {

    /** Articles whose values are read, best first. */
    static final int ARTICLES = 12;

    private static final int LONGEST_ARTICLE = 12_000;
    private static final double STATED_IN_TITLE = 0.1;
    private static final double OTHER_PART = 0.3;
    private static final double IN_TITLE = 0.8;
    private static final double IN_ARTICLE = 0.6;

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Asked asked;
    private final List<Value> ofQuestion;
    private final Counting counting;
    private final Asking asking;
    private final List<Boolean> demanded;
    private final Scope askedScope;
    private final AskedYear year;

    private Statements(QuestionAnalysis question, Asked asked, Archive.Session session) {
        this.asked = asked;
        this.ofQuestion = Value.in(asked.reading(), null);
        this.counting = new Counting(asked);
        this.asking = new Asking(question, asked, session);
        this.demanded = Telling.demands(question.text());
        this.year = new AskedYear(asked);
        this.askedScope = Scope.of(question.text(), asked.reading(), null);
    }

    /**
     * All values that each article found states, in the order of the articles: those of the wanted kind, and what tells by how
     * much such a value is more or less.
     */
    static List<List<Statement>> all(Findings findings) {
        Asked asked = findings.asked();
        if (asked.kinds().isEmpty()) {
            return List.of();
        }
        Statements statements = new Statements(findings.question(), asked, findings.session());
        return findings.articles().stream()
                .limit(ARTICLES)
                .map(statements::in)
                .filter(some -> !some.isEmpty())
                .toList();
    }

    /** What of an article is read for its values. */
    static String beginning(Article article) {
        return article.text()
                .substring(0, Math.min(LONGEST_ARTICLE, article.text().length()));
    }

    private List<Statement> in(Hit hit) {
        Article article = hit.article();
        String text = beginning(article);
        Place title = asking.place(article.title(), article, IN_TITLE);
        Place whole = asking.place(text, article, IN_ARTICLE);
        List<Statement> statements = new ArrayList<>();
        if (!Ranker.REPORTED.contains(article.kind()) || !year.isOf(article)) {
            return statements;
        }
        boolean named = asking.namesMost(List.of(title, whole));
        List<Value> inTitles = Value.in(new Reading(article.title()), article.published());
        String currency = Value.currency(text);
        int sentence = -1;
        String before = "";
        for (Span span : SentenceSplitter.sentences(text, article.language())) {
            sentence++;
            Reading reading = new Reading(span.of(text));
            String told = before;
            before = reading.text();
            List<Value> values = Value.in(reading, article.published()).stream()
                    .map(value -> !currency.isEmpty() && isBareMoney(value) ? value.asMoney(currency) : value)
                    .map(value -> asked.age() && Telling.isBareAge(value, reading) ? value.asAge() : value)
                    .filter(value -> isOfWantedKind(value) || isByHowMany(value, reading))
                    .filter(value -> ofQuestion.stream().noneMatch(value::isSaidBy))
                    .toList();
            if (values.isEmpty() || reading.tokens().size() < 4) {
                continue;
            }
            Place own = asking.place(reading.text(), article, 1);
            double coverage = asking.covered(List.of(own), reading);
            double predicate = asking.predicate(own, reading);
            double inContext = Math.max(coverage, asking.coverage(List.of(own, title, whole)));
            for (Value value : values) {
                List<Token> clause = clause(reading, value);
                String clauseText = textOf(reading, clause);
                boolean givenUp = Telling.isGivenUp(value, reading);
                if (isOnlyDemanded(clauseText, value)
                        || year.isLongAgo(reading, value, article)
                        || !asked.age() && Telling.isAge(value, reading)
                        || Telling.isDayOfSaying(value, reading)
                        || !asked.change() && !givenUp && Telling.isChange(value, reading)) {
                    continue;
                }
                boolean inTitle = inTitles.stream().anyMatch(value::equalsInValue);
                double counts = counting.of(reading, value, predicate) + (inTitle ? STATED_IN_TITLE : 0);
                Scope scope = scope(clauseText, Scope.near(reading, clause, value), value, reading, article);
                if (!givenUp && (askedScope.isElsewhere(scope) || !year.isOf(scope, value, reading, told, article))) {
                    continue;
                }
                double score = 0.5 * coverage
                        + 0.5 * inContext
                        + 0.4 * asking.covered(List.of(asking.place(clauseText, article, 1)), new Reading(clauseText))
                        + counts
                        - OTHER_PART * askedScope.apart(scope);
                Quote.Signals signals = new Quote.Signals(coverage, inContext, 0, 1, 0, named, counts > 0);
                Quote quote = new Quote(
                        hit,
                        span,
                        signals,
                        Quote.Clues.NONE,
                        null,
                        Math.min(1, score),
                        hit.copies().size());
                statements.add(new Statement(
                        quote, reading, value, clause, scope, sentence, givenUp, counts, predicate, score));
            }
        }
        return statements;
    }

    private boolean isOfWantedKind(Value value) {
        boolean measured = value.kind() != Value.Kind.COUNT || asked.counts(value);
        return measured && asked.kinds().contains(value.kind());
    }

    private static Scope scope(String clause, String near, Value value, Reading reading, Article article) {
        Scope scope = Scope.of(clause, near, reading, article.published()).in(article);
        return value.isDate() ? scope.ofAnyYear() : scope;
    }

    /** "The union asks for 300": no answer where the question speaks of no demand or offer; a date that is wanted is one. */
    private boolean isOnlyDemanded(String clause, Value value) {
        List<Boolean> told = Telling.demands(clause);
        return !value.isDate() && IntStream.range(0, told.size()).anyMatch(i -> told.get(i) && !demanded.get(i));
    }

    /** An amount of which only "215 million" is said, as the article gave its currency before. */
    private boolean isBareMoney(Value value) {
        return value.kind() == Value.Kind.COUNT
                && value.noun() < 0
                && value.number().compareTo(MILLION) >= 0
                && asked.kinds().equals(Set.of(Value.Kind.MONEY));
    }

    /** A difference in another measure: "eighteen years later". */
    private static boolean isByHowMany(Value value, Reading reading) {
        return value.kind() == Value.Kind.COUNT && Telling.isDifference(value, reading);
    }

    private static List<Token> clause(Reading reading, Value value) {
        int clause = reading.tokens().get(value.from()).clause();
        return reading.tokens().stream().filter(t -> t.clause() == clause).toList();
    }

    private static String textOf(Reading reading, List<Token> clause) {
        return reading.text()
                .substring(clause.get(0).start(), clause.get(clause.size() - 1).end());
    }
}
