package org.onrecord.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.index.Snapshot;
import org.onrecord.index.WeightedTerm;

/**
 * What a question asks for.
 *
 * @param text the whole question
 * @param language {@code fr} or {@code en}
 * @param type what kind of words would answer it
 * @param terms its content words, in their order, each once
 */
public record QuestionAnalysis(String text, String language, AnswerType type, List<QuestionTerm> terms) {

    /** Words that ask or that any news text has: an answer need not repeat them. */
    private static final Set<String> ASKING =
            Set.of(("a about according actualite affirme after all also amount any apres are article articles"
                            + " at avaient avait avant been by can combien comment could current dans declare declaree"
                            + " dernier derniere dernieres derniers did dire dit do does donne donner during elle encore"
                            + " est etaient etait ete eu exact exactement exactly faire fait for from give had happen"
                            + " happened happening has have how i il in info information informations infos into is know"
                            + " latest many maximum me minimum moi montant much name news nom nombre nouvelles number of"
                            + " on ont ou over parle parler parlez passe pendant pense pourquoi quand que quel quelle"
                            + " quelles quels qui quoi recent recente said sait savoir say says selon sera should sont"
                            + " sous sur t tell there think to told total totale under upto vers was we were what when"
                            + " where which who whom whose why will with would y you")
                    .split(" "));

    /** Folded words with which a question asks who is at the head of something. */
    private static final Set<String> LEADS = Set.of(
            ("dirige dirigent dirigeait preside commande head heads lead leads run runs chair chairs charge tete")
                    .split(" "));

    /** What articles call those who are. */
    private static final Set<String> LEADERS =
            Set.of(("pdg ceo patron patronne boss directeur directrice director president presidente chef cheffe"
                            + " head chair chairman chairwoman manager leader dirigeant dirigeante maire mayor")
                    .split(" "));

    private static final Pattern WHICH = Pattern.compile("(?:quel(?:le)?s?|which|what)\\s+$", Pattern.CASE_INSENSITIVE);

    /** An ordinary word that no article has: the articles may say it otherwise, or in the other language. */
    private static final double UNKNOWN_WORD = 0.6;

    public QuestionAnalysis {
        terms = List.copyOf(terms);
    }

    /** Analyses a question against the word statistics of a snapshot. */
    public static QuestionAnalysis of(String question, String language, Snapshot snapshot, Lexicon lexicon) {
        List<WeightedTerm> analysed = snapshot.terms(question, language);
        AnswerType type = AnswerType.of(question);
        double rarest = analysed.stream().mapToDouble(WeightedTerm::idf).max().orElse(1);
        List<QuestionTerm> terms = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (WeightedTerm term : analysed) {
            String surface = question.substring(term.start(), term.end());
            String folded = IrregularVerbs.base(Cognates.fold(withoutElision(surface)));
            if (ASKING.contains(folded) || folded.isEmpty() || !seen.add(term.term())) {
                continue;
            }
            boolean name = isName(question, term.start(), surface);
            boolean unknown = term.passages() == 0 && !name;
            double rarity = rarest > 0 && !unknown ? term.idf() / rarest : 1;
            double weight = unknown ? UNKNOWN_WORD : (0.3 + 0.7 * rarity) * (name ? 1.3 : 1);
            terms.add(new QuestionTerm(
                    surface,
                    folded,
                    term.term(),
                    lexicon.translations(folded),
                    synonyms(folded, type, lexicon),
                    weight,
                    term.passages() > 0,
                    name));
        }
        return new QuestionAnalysis(question, language, type, terms);
    }

    private static Set<String> synonyms(String folded, AnswerType type, Lexicon lexicon) {
        Set<String> synonyms = new HashSet<>(lexicon.synonyms(folded));
        if (type == AnswerType.PERSON && LEADS.contains(folded)) {
            synonyms.addAll(LEADERS);
        }
        return synonyms;
    }

    private static String withoutElision(String surface) {
        int apostrophe = Math.max(surface.indexOf('\''), surface.indexOf('’'));
        return apostrophe >= 0 && apostrophe <= 2 ? surface.substring(apostrophe + 1) : surface;
    }

    private static boolean isName(String question, int start, String surface) {
        String bare = withoutElision(surface);
        if (bare.isEmpty()) {
            return false;
        }
        int first = bare.codePointAt(0);
        boolean begins = question.substring(0, start).isBlank();
        boolean shout = question.equals(question.toUpperCase(java.util.Locale.ROOT));
        boolean asked = WHICH.matcher(question.substring(0, start)).find();
        return Character.isDigit(first) || (Character.isUpperCase(first) && !begins && !shout && !asked);
    }
}
