package org.onrecord.answer.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.article.Article;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.IrregularVerbs;
import org.onrecord.retrieval.QuestionTerm;

/** The words of one text, ready to be asked whether they say a word of the question, in its language or the other. */
final class TermMatcher {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*");
    private static final int BEGINNING = 3;
    private static final double TRANSLATED = 0.9;
    private static final double NEARLY_SAME = 0.7;
    private static final double NAME_LIKENESS = 0.9;

    /** "A die" is nobody's death. */
    private static final Pattern NOUN = Pattern.compile("\\b(?:the|a|this|that|each|every|one|another) (die)\\b");

    private final Set<String> nouns = new HashSet<>();
    private final Set<String> stems;

    /** A text is asked for each term several times: alone, in context, for what is missing. */
    private final Map<QuestionTerm, Double> matched = new HashMap<>();

    private final Set<String> words = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();
    private final String folded;

    /**
     * Takes a text apart.
     *
     * @param stems what the analyser of the text's language makes of it
     */
    TermMatcher(String text, Set<String> stems) {
        this.stems = stems;
        folded = ' ' + Cognates.fold(text) + ' ';
        Matcher noun = NOUN.matcher(folded);
        while (noun.find()) {
            nouns.add(IrregularVerbs.base(noun.group(1)));
        }
        Matcher matcher = WORD.matcher(NOUN.matcher(folded).replaceAll(" "));
        while (matcher.find()) {
            words.add(IrregularVerbs.base(matcher.group()));
        }
        nouns.removeAll(words);
        Matcher capital = CAPITAL.matcher(text);
        while (capital.find()) {
            capitals.add(beginning(Cognates.fold(capital.group())));
        }
    }

    /** How well the text says the term: 1 for the same word or stem, less for a cognate or translation, 0 for not at all. */
    double match(QuestionTerm term) {
        return matched.computeIfAbsent(term, this::matchAnew);
    }

    private double matchAnew(QuestionTerm term) {
        boolean verb = IrregularVerbs.isForm(Cognates.fold(term.surface()));
        if (!(verb && nouns.contains(term.folded()))
                && (words.contains(term.folded()) || stems.contains(term.stem()) && isWrittenAlike(term))) {
            return 1;
        }
        double best = 0;
        for (String word : words) {
            best = Math.max(best, Cognates.likeness(term.folded(), word));
        }
        double translated = said(term.translations(), TRANSLATED);
        if (term.name()) {
            return best >= NAME_LIKENESS * 0.9 ? best : translated;
        }
        return Math.max(best, Math.max(translated, said(term.synonyms(), NEARLY_SAME)));
    }

    /** Whether what has the stem of a name is a name there too: a bet, « pari », is not Paris. */
    private boolean isWrittenAlike(QuestionTerm term) {
        return !term.name() || capitals.contains(beginning(term.folded()));
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }

    /** How well the text says one of the folded {@code others}, each worth {@code weight}. */
    private double said(Set<String> others, double weight) {
        double best = 0;
        for (String translation : others) {
            if (translation.indexOf(' ') >= 0) {
                best = Math.max(best, folded.contains(' ' + translation + ' ') ? weight : 0);
                continue;
            }
            if (words.contains(translation)) {
                return weight;
            }
            for (String word : words) {
                best = Math.max(best, weight * formsOfOne(translation, word));
            }
        }
        return best;
    }

    /** Inflected forms that are too short for {@link Cognates}: a common beginning and an ending of either language. */
    private static double formsOfOne(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() >= 3 && longer.startsWith(shorter) && longer.length() - shorter.length() <= 2) {
            return 1;
        }
        return Cognates.likeness(a, b);
    }

    /**
     * A text, and how much it counts that it says a word.
     *
     * @param weight 0 to 1
     */
    record Place(TermMatcher text, double weight) {
        static Place of(String text, Article article, double weight, Archive.Session session) {
            return new Place(new TermMatcher(text, session.stems(text, article.language())), weight);
        }
    }

    /** The weight of the names among the terms; numbers are none. */
    static double weightOfNames(List<QuestionTerm> terms) {
        return terms.stream()
                .filter(term -> term.name() && !Character.isDigit(term.surface().charAt(0)))
                .mapToDouble(QuestionTerm::weight)
                .sum();
    }

    /** The part of the terms' weight that the places together say, each term by the place that says it best. */
    static double coverage(List<QuestionTerm> terms, List<Place> places) {
        double all = 0;
        double said = 0;
        for (QuestionTerm term : terms) {
            double best = 0;
            for (Place place : places) {
                best = Math.max(best, place.weight() * place.text().match(term));
            }
            all += term.weight();
            said += term.weight() * best;
        }
        return all == 0 ? 0 : said / all;
    }

    /** The part of the neighbouring pairs among the terms of which {@code place} says both; 0 when there is no pair. */
    static double adjacent(List<QuestionTerm> terms, Place place) {
        int both = 0;
        for (int i = 1; i < terms.size(); i++) {
            boolean said =
                    place.text().match(terms.get(i - 1)) > 0 && place.text().match(terms.get(i)) > 0;
            both += said ? 1 : 0;
        }
        return terms.size() < 2 ? 0 : (double) both / (terms.size() - 1);
    }

    /** The names and numbers among the terms that none of the places says. */
    static List<QuestionTerm> missingNames(List<QuestionTerm> terms, List<Place> places) {
        List<QuestionTerm> missing = new ArrayList<>();
        for (QuestionTerm term : terms) {
            if (term.name() && places.stream().noneMatch(place -> place.text().match(term) > 0)) {
                missing.add(term);
            }
        }
        return missing;
    }
}
