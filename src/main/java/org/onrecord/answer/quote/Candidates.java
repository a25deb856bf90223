package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * The sentences of passages that could answer one question, and pairs of them that belong together, with what
 * their words say of it.
 */
final class Candidates {

    private static final Pattern TAKES_BACK = Pattern.compile(
            "\\b(?:nous avons (?:écrit|indiqué|annoncé|publié)|version précédente|par erreur|erroné|we (?:wrote|reported|said|stated)"
                    + "|earlier version|misstated|incorrectly|in error)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SENTENCES_OF_A_CORRECTION = 2;
    private static final double IN_TITLE = 0.8;
    private static final double JUST_BEFORE = 0.8;
    private static final double IN_PASSAGE = 0.6;
    private static final int LONGEST_PAIR = 450;

    /** A sentence that begins so speaks of somebody or something named before it. */
    private static final Pattern DANGLES = Development.pattern(
            "^(?:[“\"« ]*)(?:he|she|it|they|his|her|its|their|this|these|il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|cela|son|sa|ses|leur|leurs)\\b");

    /** « Publié le 18 mai 2026 à 10 h 12 » */
    private static final Pattern DATES = Development.pattern(
            "(?:publié|mis à jour|modifié|published|updated|posted)\\b[^.!?]{0,60}\\d{4}[^.!?]{0,20}");

    private static final Set<String> UNITS =
            Set.of(("seconde secondes second seconds minute minutes heure heures hour hours jour jours day days semaine"
                            + " semaines week weeks mois month months an ans annee annees year years temps long")
                    .split(" "));

    private final QuestionAnalysis question;
    private final AskedDates dates;
    private final Archive.Session session;
    private final Findings findings;
    private final List<QuestionTerm> unnamed;

    Candidates(Findings findings) {
        this.question = findings.question();
        this.dates = AskedDates.of(question.text());
        this.session = findings.session();
        this.findings = findings;
        this.unnamed = Asking.unnamed(question.terms());
    }

    /** Those of one passage, in its order. */
    List<Quote> of(Hit hit) {
        Article article = hit.article();
        String passage = hit.passage().text();
        List<QuestionTerm> asked =
                question.terms().stream().filter(term -> !isUnit(term)).toList();
        Place title = place(article.title() + signature(article), article, IN_TITLE);
        Place whole = place(passage, article, IN_PASSAGE);
        List<Quote> found = new ArrayList<>();
        Place before = null;
        List<Span> sentences = SentenceSplitter.sentences(passage, article.language());
        for (int i = 0; i < sentences.size(); i++) {
            Span span = sentences.get(i);
            String text = span.of(passage);
            Place own = place(text, article, 1);
            if (isSentence(text) && !isTitle(text, article)) {
                List<QuestionTerm> terms = dates.open(asked, text, article.published());
                List<Place> context = new ArrayList<>(List.of(own, title, whole));
                if (before != null) {
                    context.add(before);
                }
                Span quoted = withCorrection(text, sentences, i);
                found.add(
                        quote(hit, terms, quoted, text, context, clues(hit, span, own, title, before, quoted != span)));
                if (i > 0 && belongTogether(passage, sentences.get(i - 1), span)) {
                    found.add(pair(hit, terms, new Span(sentences.get(i - 1).start(), span.end()), title));
                }
            }
            before = new Place(own.text(), JUST_BEFORE);
        }
        return found;
    }

    /**
     * Whether a sentence is better quoted with the one before it in its paragraph: it speaks of somebody named there, or gives
     * the figure, name or date that is asked for about what was said there.
     */
    private boolean belongTogether(String passage, Span first, Span second) {
        String before = first.of(passage);
        String text = second.of(passage);
        if (!isSentence(before) || before.length() + text.length() > LONGEST_PAIR) {
            return false;
        }
        if (passage.substring(first.end(), second.start()).indexOf('\n') >= 0) {
            return false;
        }
        boolean answersTheOther = question.type() != AnswerType.OPEN
                && Expectation.met(question.type(), text, question.text())
                && !Expectation.met(question.type(), before, question.text());
        return answersTheOther || DANGLES.matcher(text).find();
    }

    private Quote pair(Hit hit, List<QuestionTerm> terms, Span inPassage, Place title) {
        String text = inPassage.of(hit.passage().text());
        Place own = place(text, hit.article(), 1);
        return quote(hit, terms, inPassage, text, List.of(own, title), clues(hit, inPassage, own, title, null, true));
    }

    /** "How many days": that a sentence has days in it says nothing of what is asked about. */
    private boolean isUnit(QuestionTerm term) {
        return question.type() == AnswerType.DURATION && UNITS.contains(term.folded());
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
    private Quote quote(
            Hit hit, List<QuestionTerm> terms, Span inPassage, String text, List<Place> context, Quote.Clues clues) {
        Span span = inPassage.shifted(hit.passage().span().start());
        boolean allByDate = terms.isEmpty() && !question.terms().stream().allMatch(this::isUnit);
        double coverage = allByDate ? 1 : TermMatcher.coverage(terms, context.subList(0, 1));
        double inContext = allByDate ? 1 : TermMatcher.coverage(terms, context);
        List<QuestionTerm> missing =
                TermMatcher.missingNames(terms, isOfAnybody(text, context.get(0)) ? context.subList(0, 1) : context);
        Quote.Signals signals = new Quote.Signals(
                coverage,
                inContext,
                TermMatcher.adjacent(terms, context.get(0)),
                1 - share(missing, terms),
                unheard(terms, context),
                missing.isEmpty(),
                findings.asked().age() ? clues.stated() > 0 : Expectation.met(question.type(), text, question.text()));
        return new Quote(hit, span, signals, clues, null, 0, 0);
    }

    /** "A 41-year-old man was arrested": an age is of whom its own sentence names, unless a pronoun takes somebody up. */
    private boolean isOfAnybody(String text, Place own) {
        return findings.asked().age()
                && !DANGLES.matcher(text).find()
                && question.terms().stream()
                        .noneMatch(term -> term.name() && own.text().match(term) > 0);
    }

    private Quote.Clues clues(
            Hit hit, Span inPassage, Place own, Place title, @Nullable Place before, boolean several) {
        List<QuestionTerm> terms = question.terms();
        List<QuestionTerm> open =
                terms.stream().filter(term -> title.text().match(term) == 0).toList();
        List<Place> around = new ArrayList<>(List.of(own, new Place(title.text(), 1)));
        if (before != null) {
            around.add(new Place(before.text(), 1));
        }
        return new Quote.Clues(
                findings.stated(hit.article(), hit.passage().span().start() + inPassage.end()),
                open.isEmpty() ? 1 : TermMatcher.coverage(open, List.of(own)),
                unnamed.isEmpty() ? 1 : TermMatcher.coverage(unnamed, around),
                several,
                !hit.article().language().equals(question.language()),
                findings.rank(hit.article()));
    }

    private static double unheard(List<QuestionTerm> terms, List<Place> context) {
        long unheard = terms.stream()
                .filter(term -> !term.known())
                .filter(term -> context.stream().allMatch(place -> place.text().match(term) == 0))
                .count();
        return terms.isEmpty() ? 0 : (double) unheard / terms.size();
    }

    /** The weight of {@code some} beside that of all names among {@code terms}, numbers apart; 0 when there are none. */
    private static double share(List<QuestionTerm> some, List<QuestionTerm> terms) {
        double all = TermMatcher.weightOfNames(terms);
        return all == 0 ? 0 : TermMatcher.weightOfNames(some) / all;
    }

    /** An opinion is that of whom it is by. */
    private static String signature(Article article) {
        return article.kind() == Kind.OPINION && article.author() != null ? "\n" + article.author() : "";
    }

    private Place place(String text, Article article, double weight) {
        return Place.of(text, article, weight, session);
    }

    /** Some files have their headline in the text too. */
    private static boolean isTitle(String text, Article article) {
        return Cognates.words(text).equals(Cognates.words(article.title()));
    }

    /** Headings, scraps and lines that date an article are no quotes. */
    private static boolean isSentence(String text) {
        return text.split("\\s+").length >= 4 && !DATES.matcher(text).matches();
    }
}
