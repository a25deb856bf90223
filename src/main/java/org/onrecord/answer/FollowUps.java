package org.onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.Conversations.Turn;
import org.onrecord.article.Citation;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.QuestionLanguage;
import org.onrecord.retrieval.QuestionTerm;

/**
 * Completes a question that leans on the conversation: "and who is its CEO?", « et en 2023 ? », "why?".
 *
 * <ol>
 *   <li>a turn about something that the archive has never heard of is as if never said;
 *   <li>a pronoun gives way to the last person or thing that fits;
 *   <li>another year or day takes the place of that of the last question;
 *   <li>a question about something that the last answer's articles do not speak of is a new one and stays as it is;
 *   <li>what still leans gets the names of the last question, or its other words where it has no names.
 * </ol>
 *
 * <p>What the archive has never heard of is not carried on.
 */
final class FollowUps {

    /** A question with more words of its own than this says itself what it is about. */
    private static final int RICH = 6;

    private static final int MOST_ADDED = 5;
    private static final int LETTERS = 5;
    private static final int SMALL_WORD = 3;

    private final Function<String, List<QuestionTerm>> terms;

    /** Sees questions as {@code terms} analyses them. */
    FollowUps(Function<String, List<QuestionTerm>> terms) {
        this.terms = terms;
    }

    /**
     * A question as it is to be searched for.
     *
     * @param guessed whether it may as well have stood alone, so that what the archive has for it should decide
     */
    record Completed(String text, boolean guessed) {}

    /** The question with what it leaves out, or as it is when it stands alone. */
    Completed complete(String question, List<Turn> turns) {
        String asked = question.strip();
        List<Turn> heard = turns.stream().filter(this::isHeardOf).toList();
        List<QuestionTerm> own = terms.apply(asked);
        if (heard.isEmpty() || own.size() > RICH) {
            return new Completed(asked, false);
        }
        Turn last = heard.get(heard.size() - 1);
        QuestionForm form = QuestionForm.of(asked);
        @Nullable String pointed = pointed(form, own, last);
        if (pointed != null) {
            return new Completed(pointed, false);
        }
        Pronoun pronoun = form.pronoun();
        if (pronoun != null) {
            return pronoun.fit().isEmpty()
                    ? new Completed(with(form.bare(), own.isEmpty() ? words(last) : names(last)), true)
                    : new Completed(resolved(form.bare(), pronoun, heard), false);
        }
        if (!leans(form, own, last)) {
            return new Completed(asked, false);
        }
        // One word that names nothing, as in "How many died?", fits most topics: alone it would find any of them.
        boolean guessed = own.size() > 1 || form.isDefinite() || form.countsThings() && !speaksOf(last, own, true);
        return new Completed(with(form.bare(), form.isShort() ? words(last) : names(last)), guessed);
    }

    /** Whether the archive answered it, or at least knows a word of it. */
    private boolean isHeardOf(Turn turn) {
        return !turn.citations().isEmpty()
                || Names.in(turn.searchedFor()).stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(String name) {
        return terms.apply(name).stream().anyMatch(QuestionTerm::known);
    }

    /** Completes a question that says by its form that it goes on with the last one; null for any other. */
    private @Nullable String pointed(QuestionForm form, List<QuestionTerm> own, Turn last) {
        if (form.isEmpty()) {
            return last.searchedFor();
        }
        @Nullable String moment = form.moment();
        if (moment != null) {
            return atAnotherMoment(form.bare(), moment, last);
        }
        @Nullable String ofSomebodyElse = form.ofSomebodyElse(last.searchedFor());
        if (ofSomebodyElse != null) {
            return ofSomebodyElse;
        }
        if (form.pronoun() != null) {
            return null;
        }
        if (form.asksWhichOne() || form.isBare() || own.isEmpty()) {
            return with(form.bare(), words(last));
        }
        return form.points() ? with(form.bare(), topic(last)) : null;
    }

    private String resolved(String bare, Pronoun pronoun, List<Turn> turns) {
        Turn last = turns.get(turns.size() - 1);
        @Nullable String meant = pronoun.meant(turns);
        if (meant == null) {
            return with(bare, words(last));
        }
        List<String> missing = new ArrayList<>(List.of(meant));
        known(Names.in(last.searchedFor())).stream()
                .filter(name -> !Names.isFull(name) || !Names.isFull(meant))
                .forEach(missing::add);
        return with(pronoun.replaced(bare, meant), most(missing));
    }

    private static boolean leans(QuestionForm form, List<QuestionTerm> own, Turn last) {
        if (last.citations().isEmpty()) {
            return false;
        }
        if (form.opens() && speaksOf(last, own, false)) {
            return true;
        }
        if (form.names()) {
            return false;
        }
        return form.isShort() && !form.isDefinite() && form.asksDetail()
                || (form.isShort() || form.isDefinite()) && !form.isGeneral() && speaksOf(last, own, true);
    }

    private String atAnotherMoment(String question, String moment, Turn last) {
        Matcher year = QuestionForm.YEAR.matcher(last.searchedFor());
        return QuestionForm.YEAR.matcher(moment).matches() && year.find()
                ? year.replaceFirst(moment)
                : with(
                        question,
                        words(last).stream()
                                .filter(word -> !QuestionForm.isMoment(word))
                                .toList());
    }

    /** Whether one of the articles cited by the last turn has any, or all, of the words, in either language. */
    private static boolean speaksOf(Turn last, List<QuestionTerm> words, boolean all) {
        return last.citations().stream()
                .map(Citation::article)
                .distinct()
                .map(article -> folded(last.searchedFor() + ' ' + article.title() + ' ' + article.text()))
                .anyMatch(said -> all
                        ? words.stream().allMatch(word -> says(said, word))
                        : words.stream().anyMatch(word -> says(said, word)));
    }

    private static boolean says(String folded, QuestionTerm word) {
        return Stream.of(Set.of(word.folded()), word.translations(), word.synonyms())
                .flatMap(Set::stream)
                .anyMatch(form -> folded.contains(' ' + beginning(form)));
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(LETTERS, word.length()));
    }

    /** The names of the last question, or what else it has where it has none. */
    private List<String> names(Turn last) {
        List<String> names = known(Names.in(last.searchedFor()));
        return names.isEmpty() ? words(last) : most(names);
    }

    /** The thing that the last question was about with its names, or all its words where it names no thing. */
    private List<String> topic(Turn last) {
        boolean french = QuestionLanguage.of(last.searchedFor(), "en").equals("fr");
        @Nullable String thing = new Referents(List.of(last)).topic(french);
        if (thing == null) {
            return words(last);
        }
        List<String> topic = new ArrayList<>(List.of(thing));
        topic.addAll(known(Names.in(last.searchedFor())));
        return most(topic);
    }

    private List<String> known(Set<String> names) {
        return names.stream().filter(this::isKnown).toList();
    }

    /** All that the last question is about, for where names would leave open what was spoken of. */
    private List<String> words(Turn last) {
        List<String> words = new ArrayList<>();
        for (QuestionTerm term : terms.apply(last.searchedFor())) {
            String word = Names.withoutElision(term.surface());
            if (term.known() && !Names.OPENING.contains(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        if (words.isEmpty() && !last.citations().isEmpty()) {
            words.addAll(Names.in(last.citations().get(0).quote()));
        }
        return most(words);
    }

    private static List<String> most(List<String> words) {
        return words.subList(0, Math.min(MOST_ADDED, words.size()));
    }

    /** The question, then each of some words that it does not have yet. */
    private static String with(String question, List<String> words) {
        StringBuilder said = new StringBuilder(question);
        List<String> added = new ArrayList<>();
        for (String word : words) {
            if (!has(said.toString(), word)) {
                said.append(' ').append(word);
                added.add(word);
            }
        }
        String body = QuestionForm.withoutEnd(question);
        String end = question.endsWith(" ?") ? " ?" : question.endsWith("?") ? "?" : "";
        String whole = added.isEmpty() ? body : body + ", " + String.join(" ", added);
        return (Character.toUpperCase(whole.charAt(0)) + whole.substring(1) + end).replaceAll("\\s+", " ");
    }

    private static boolean has(String said, String words) {
        String folded = folded(said);
        List<String> all = List.of(folded(words).strip().split(" "));
        List<String> telling =
                all.stream().filter(word -> word.length() > SMALL_WORD).toList();
        return (telling.isEmpty() ? all : telling)
                .stream()
                        .allMatch(word ->
                                folded.contains(' ' + (word.length() > SMALL_WORD ? beginning(word) : word + ' ')));
    }

    /** Without case, accents and punctuation, a space around each word. */
    private static String folded(String text) {
        return ' ' + Cognates.words(text) + ' ';
    }
}
