package org.onrecord.answer.quote;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.Span;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;

/**
 * What the passages found hold for one question. The values that their articles state are read once, for the quotes and for
 * where articles differ. Of one thread, and good as long as its session is open.
 */
public final class Findings {

    private final QuoteSelector selector;
    private final QuestionAnalysis question;
    private final List<Hit> hits;
    private final Archive.Session session;
    private final Asked asked;
    private final Map<String, Hit> articles = new LinkedHashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private @Nullable Story story;
    private @Nullable List<List<Statement>> statements;
    private @Nullable Map<String, Double> stated;
    private @Nullable List<Quote> candidates;
    private @Nullable List<Quote> quotes;

    Findings(QuoteSelector selector, QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        this.selector = selector;
        this.question = question;
        this.hits = List.copyOf(hits);
        this.session = session;
        this.asked = Asked.of(question);
        hits.forEach(hit -> articles.putIfAbsent(hit.article().id(), hit));
    }

    /** The question. */
    public QuestionAnalysis question() {
        return question;
    }

    /** What values the question asks for. */
    Asked asked() {
        return asked;
    }

    List<Hit> hits() {
        return hits;
    }

    /** The best passage of each article found, best first. */
    List<Hit> articles() {
        return List.copyOf(articles.values());
    }

    /** The best articles that report, whose sentences are read beside the quotes. */
    List<Hit> reports() {
        return articles().stream()
                .limit(Statements.ARTICLES)
                .filter(hit -> Ranker.REPORTED.contains(hit.article().kind()))
                .toList();
    }

    /** Which of the articles are about one thing. */
    Story story() {
        Story all = story;
        if (all == null) {
            all = new Story(
                    asked.reading(), reports().stream().map(Hit::article).toList());
            story = all;
        }
        return all;
    }

    /** The folded words of an article's title and of what of it is read. */
    Set<String> words(Article article) {
        return words.computeIfAbsent(
                article.id(),
                id -> Set.copyOf(List.of(Cognates.words(article.title() + " " + Statements.beginning(article))
                        .split(" "))));
    }

    Archive.Session session() {
        return session;
    }

    /** The values of the kind asked for that each article states, in the order of the articles. */
    List<List<Statement>> statements() {
        List<List<Statement>> read = statements;
        if (read == null) {
            read = Statements.all(this);
            statements = read;
        }
        return read;
    }

    /** Those of the kind asked for that are told as so. */
    List<Statement> wanted() {
        return statements().stream()
                .flatMap(List::stream)
                .filter(statement -> asked.kinds().contains(statement.value().kind()) && !statement.givenUp())
                .toList();
    }

    /**
     * How surely a sentence states a value of the kind asked for.
     *
     * @param end where the sentence ends in the article's text
     * @return the best {@link Statement#score} of it; 0 where it states none
     */
    double stated(Article article, int end) {
        Map<String, Double> best = stated;
        if (best == null) {
            best = new HashMap<>();
            for (Statement statement : wanted()) {
                Span span = statement.quote().span();
                best.merge(statement.article().id() + span.end(), statement.score(), Math::max);
            }
            stated = best;
        }
        return best.getOrDefault(article.id() + end, 0.0);
    }

    /** The place of an article among those found, from 0. */
    int rank(Article article) {
        return List.copyOf(articles.keySet()).indexOf(article.id());
    }

    /** How likely the sentence of a statement answers ({@link Quote#score}); 0 where no passage found has it. */
    double answers(Statement statement) {
        return candidates().stream()
                .filter(quote -> quote.article().id().equals(statement.article().id()))
                .filter(quote -> quote.span().end() == statement.quote().span().end())
                .mapToDouble(Quote::score)
                .max()
                .orElse(0);
    }

    /** All sentences of the passages found, best first, evidence or not. */
    List<Quote> candidates() {
        List<Quote> all = candidates;
        if (all == null) {
            all = selector.all(this);
            candidates = all;
        }
        return all;
    }

    /** The chosen sentences, best first; empty when the passages hold no evidence. */
    public List<Quote> quotes() {
        List<Quote> chosen = quotes;
        if (chosen == null) {
            chosen = selector.select(question, candidates());
            quotes = chosen;
        }
        return chosen;
    }
}
