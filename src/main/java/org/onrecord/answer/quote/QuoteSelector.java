package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.answer.quote.TermMatcher.Place;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;
import org.onrecord.article.Span;
import org.onrecord.retrieval.AnswerType;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.QuestionAnalysis;
import org.onrecord.retrieval.QuestionTerm;
import org.onrecord.split.SentenceSplitter;

/**
 * Chooses the sentences that answer a question best:
 *
 * <ol>
 *   <li>take the sentences of the passages found;
 *   <li>score each by the words of the question that it and its context say, by the kind of words asked for, and by its
 *       passage's rank;
 *   <li>drop what falls short of the bar for evidence;
 *   <li>take the best that differ from each other.
 * </ol>
 */
public final class QuoteSelector {

    /** No answer is longer. */
    public static final int MOST_QUOTES = 5;

    private static final int PASSAGES = 15;
    private static final double ENOUGH_IN_CONTEXT = 0.58;
    private static final double ENOUGH_ALONE = 0.15;
    private static final Set<Kind> REPORTED = Set.of(Kind.NEWS, Kind.LIVE, Kind.EXPLAINER);
    private static final Pattern TAKES_BACK = Pattern.compile(
            "\\b(?:nous avons (?:écrit|indiqué|annoncé|publié)|version précédente|par erreur|erroné|we (?:wrote|reported|said|stated)"
                    + "|earlier version|misstated|incorrectly|in error)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SENTENCES_OF_A_CORRECTION = 2;
    private static final double IN_TITLE = 0.8;
    private static final double JUST_BEFORE = 0.8;
    private static final double IN_PASSAGE = 0.6;
    private static final double PAIR = 0.04;
    private static final int LONGEST_PAIR = 450;

    /** A sentence that begins so speaks of somebody or something named before it. */
    private static final Pattern DANGLES = Pattern.compile(
            "^(?:[“\"« ]*)(?:he|she|it|they|his|her|its|their|this|these|il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|cela|son|sa|ses|leur|leurs)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final double NEAR_THE_BEST = 0.78;
    private static final double SAME_WORDS = 0.6;

    /** The chosen sentences, best first; empty when the passages hold no evidence. */
    public List<Quote> select(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        return select(question, all(question, hits, session));
    }

    /** The chosen of {@code candidates}, which come from {@link #all}; empty when there is no evidence among them. */
    public List<Quote> select(QuestionAnalysis question, List<Quote> candidates) {
        List<Quote> evidence =
                candidates.stream().filter(QuoteSelector::isEvidence).toList();
        return distinct(evidence, question.type() == AnswerType.OPEN ? MOST_QUOTES : 3);
    }

    /** Every sentence of the passages, best first, evidence or not. */
    public static List<Quote> all(QuestionAnalysis question, List<Hit> hits, Archive.Session session) {
        List<Quote> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Hit hit : hits.subList(0, Math.min(PASSAGES, hits.size()))) {
            for (Quote candidate : candidates(question, hit, session)) {
                if (seen.add(candidate.article().id() + candidate.span())) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Quote::score).reversed());
        return candidates;
    }

    private static boolean isEvidence(Quote candidate) {
        return candidate.names()
                && candidate.topic() > 0
                && candidate.inContext() >= ENOUGH_IN_CONTEXT
                && candidate.coverage() >= ENOUGH_ALONE;
    }

    private static List<Quote> distinct(List<Quote> sorted, int most) {
        List<Quote> chosen = new ArrayList<>();
        if (sorted.isEmpty()) {
            return chosen;
        }
        Quote best = sorted.get(0);
        for (Quote candidate : sorted) {
            if (chosen.size() == most
                    || candidate.score() < NEAR_THE_BEST * sorted.get(0).score()) {
                break;
            }
            if (chosen.stream()
                    .noneMatch(other -> overlap(other, candidate) || alike(other.text(), candidate.text()))) {
                chosen.add(candidate.withCopies(Math.max(
                        copies(candidate, sorted), candidate.hit().copies().size())));
            }
        }
        return chosen;
    }

    private static boolean overlap(Quote a, Quote b) {
        return a.article().id().equals(b.article().id()) && a.span().overlaps(b.span());
    }

    private static int copies(Quote quote, List<Quote> all) {
        return (int) all.stream()
                .filter(other -> !other.article().id().equals(quote.article().id()))
                .filter(other -> alike(other.text(), quote.text()))
                .map(other -> other.article().id())
                .distinct()
                .count();
    }

    private static boolean alike(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        int smaller = Math.min(first.size(), second.size());
        return smaller > 0 && both.size() >= SAME_WORDS * Math.max(first.size(), second.size())
                || both.size() == smaller;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Cognates.fold(text).split("[^\\p{L}\\p{N}]+")));
    }

    private static List<Quote> candidates(QuestionAnalysis question, Hit hit, Archive.Session session) {
        Article article = hit.article();
        Place title = new Place(matcher(article.title(), article.language(), session), IN_TITLE);
        Place passage = new Place(matcher(hit.passage().text(), article.language(), session), IN_PASSAGE);
        List<Quote> found = new ArrayList<>();
        TermMatcher before = null;
        List<Span> sentences = SentenceSplitter.sentences(hit.passage().text(), article.language());
        for (int i = 0; i < sentences.size(); i++) {
            Span inPassage = sentences.get(i);
            String text = inPassage.of(hit.passage().text());
            TermMatcher own = matcher(text, article.language(), session);
            if (isSentence(text)) {
                List<Place> context = new ArrayList<>(List.of(new Place(own, 1), title, passage));
                if (before != null) {
                    context.add(new Place(before, JUST_BEFORE));
                }
                Span quoted = withCorrection(text, sentences, i)
                        .shifted(hit.passage().span().start());
                found.add(score(question, hit, quoted, text, context));
                if (i > 0
                        && belongTogether(
                                question, sentences.get(i - 1).of(hit.passage().text()), text)) {
                    found.add(pair(
                            question, hit, new Span(sentences.get(i - 1).start(), inPassage.end()), title, session));
                }
            }
            before = own;
        }
        return found;
    }

    /**
     * Whether a sentence is better quoted with the one before it: it speaks of somebody named there, or gives the figure,
     * name or date that is asked for about what was said there.
     */
    private static boolean belongTogether(QuestionAnalysis question, String before, String text) {
        if (!isSentence(before) || before.length() + text.length() > LONGEST_PAIR) {
            return false;
        }
        boolean answersTheOther = question.type() != AnswerType.OPEN
                && Expectation.met(question.type(), text, question.text())
                && !Expectation.met(question.type(), before, question.text());
        return answersTheOther || DANGLES.matcher(text).find();
    }

    private static Quote pair(
            QuestionAnalysis question, Hit hit, Span inPassage, Place title, Archive.Session session) {
        String text = inPassage.of(hit.passage().text());
        Place both = new Place(matcher(text, hit.article().language(), session), 1);
        Quote quote =
                score(question, hit, inPassage.shifted(hit.passage().span().start()), text, List.of(both, title));
        return quote.withScore(quote.score() - PAIR);
    }

    /** What an outlet takes back is quoted together with what it says instead. */
    private static Span withCorrection(String text, List<Span> sentences, int at) {
        if (!TAKES_BACK.matcher(text).find()) {
            return sentences.get(at);
        }
        int last = Math.min(sentences.size() - 1, at + SENTENCES_OF_A_CORRECTION);
        return new Span(sentences.get(at).start(), sentences.get(last).end());
    }

    /** The first place of {@code context} is the sentence itself. */
    private static Quote score(QuestionAnalysis question, Hit hit, Span span, String text, List<Place> context) {
        double coverage = TermMatcher.coverage(question.terms(), context.subList(0, 1));
        double inContext = TermMatcher.coverage(question.terms(), context);
        List<QuestionTerm> topics =
                question.terms().stream().filter(term -> !term.name()).toList();
        double topic = topics.isEmpty() ? 1 : TermMatcher.coverage(topics, context);
        boolean names = TermMatcher.missingNames(question.terms(), context).isEmpty();
        boolean expected = Expectation.met(question.type(), text, question.text());
        boolean open = question.type() == AnswerType.OPEN;
        double score = 0.4 * coverage
                + 0.35 * inContext
                + (open ? 0.1 : expected ? 0.2 : -0.15)
                + (open ? 0.25 : 0.1) * hit.score()
                + (open && span.start() == 0 ? 0.08 : 0)
                - (text.endsWith("?") ? 0.25 : 0)
                - (REPORTED.contains(hit.article().kind()) ? 0 : 0.06);
        return new Quote(hit, span, coverage, inContext, topic, names, expected, score, 0);
    }

    private static TermMatcher matcher(String text, String language, Archive.Session session) {
        return new TermMatcher(text, session.stems(text, language));
    }

    /** Headings and scraps are no quotes. */
    private static boolean isSentence(String text) {
        return text.split("\\s+").length >= 4;
    }
}
