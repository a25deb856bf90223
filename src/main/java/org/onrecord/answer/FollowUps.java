package org.onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 *   <li>a pronoun gives way to the last person or thing that fits;
 *   <li>another year or day takes the place of that of the last question;
 *   <li>a question about something that the last answer's articles do not speak of is a new one and stays as it is;
 *   <li>what still leans gets the names of the last question, or its other words where it has no names.
 * </ol>
 */
final class FollowUps {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern OPENS = Pattern.compile(
            "^(?:(?:(?:what|how) about|qu['’]en est-il(?: de| du| des)?|et|and|but|mais|or|ou|so|alors|puis|then)\\b[\\s,]*)+",
            FLAGS);
    private static final Pattern IMPERSONAL = Pattern.compile(
            "\\b(?:y a-t-il|il y a|a-t-il été|est-il vrai|faut-il|is it true|is there|are there|it is)\\b", FLAGS);
    private static final Pattern DEFINITE = Pattern.compile(
            "(?:\\b(?:the|le|la|les|du|au|aux|this|that|these|those|ce|cet|cette|ces|its|his|her|their|son|sa|ses|leurs?)\\s|\\bl['’])\\p{Ll}",
            FLAGS);
    private static final Pattern POINTING = Pattern.compile(
            "\\b(?:th(?:is|at|ese|ose)|ce|cet|cette|ces)\\s\\p{L}|\\b(?:celui|celles?|ceux|cela|ça)\\b", FLAGS);
    private static final Pattern WHICH_ONE =
            Pattern.compile("\\b(?:lequel|laquelle|lesquel(?:le)?s|which ones?)\\b|^which\\b(?! \\p{L})", FLAGS);
    /** Asks for one detail of something: "How many died?" but not "What is inflation?". */
    private static final Pattern DETAIL = Pattern.compile(
            "^(?:how (?:many|much|long|far|old|big|high)|who|when|where|why|by|combien|qui|quand|où|pourquoi|[àd]e? (?:quel|qui|combien)|par)\\b",
            FLAGS);
    /** Asks about a kind of things, which the conversation may have spoken of one of. */
    private static final Pattern GENERAL = Pattern.compile(
            "^(?:comment|how (?!many|much)|what (?:is|are)|qu['’]est-ce)\\b.*\\b(?:une?|des|an?)\\s", FLAGS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*");
    private static final Pattern MOMENT = Pattern.compile(
            "^(?:en|in|on|le|au|for|pour)\\s+((?:\\d{1,2}(?:er)? )?(?:\\p{L}+ )?(?:1[89]|20)\\d\\d)\\s*\\??$", FLAGS);
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");

    /** Fewer words than this hardly say what they are about. */
    private static final int SHORT = 5;

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

    /** The question with what it leaves out, or as it is when it stands alone. */
    String complete(String question, List<Turn> turns) {
        String asked = question.strip();
        if (turns.isEmpty()) {
            return asked;
        }
        List<QuestionTerm> own = terms.apply(asked);
        if (own.size() > RICH) {
            return asked;
        }
        Turn last = turns.get(turns.size() - 1);
        String bare = OPENS.matcher(asked).replaceFirst("");
        boolean opens = !bare.equals(asked);
        if (!WORD.matcher(bare).find()) {
            return last.searchedFor();
        }
        Matcher moment = MOMENT.matcher(bare);
        if (moment.matches()) {
            return atAnotherMoment(bare, moment.group(1), last);
        }
        String personal = IMPERSONAL.matcher(bare).replaceAll(" ").strip();
        Pronoun pronoun = Pronoun.in(personal);
        if (pronoun != null) {
            @Nullable String meant = pronoun.meant(turns);
            if (meant == null) {
                return with(bare, pronoun.fit().isEmpty() ? names(last) : words(last));
            }
            List<String> missing = new ArrayList<>(List.of(meant));
            missing.addAll(Names.in(last.searchedFor()));
            return with(pronoun.replaced(bare, meant), most(missing));
        }
        if (WHICH_ONE.matcher(personal).find() || own.isEmpty()) {
            return with(bare, words(last));
        }
        if (POINTING.matcher(personal).find()) {
            return with(bare, topic(last));
        }
        boolean shorter = WORD.matcher(personal).results().count() < SHORT;
        boolean named = !Names.in(personal).isEmpty();
        boolean aspect = speaksOf(last, own);
        boolean definite = DEFINITE.matcher(personal).find();
        boolean leans = aspect
                        && (opens
                                || !named
                                        && (shorter || definite)
                                        && !GENERAL.matcher(personal).find())
                || shorter && !named && !definite && DETAIL.matcher(personal).find();
        return leans ? with(bare, shorter ? words(last) : names(last)) : asked;
    }

    private String atAnotherMoment(String question, String moment, Turn last) {
        Matcher year = YEAR.matcher(last.searchedFor());
        return YEAR.matcher(moment).matches() && year.find()
                ? year.replaceFirst(moment)
                : with(
                        question,
                        words(last).stream()
                                .filter(word -> !YEAR.matcher(word).matches())
                                .toList());
    }

    /** Whether any of the words is in what the last turn asked or cited, in either language. */
    private static boolean speaksOf(Turn last, List<QuestionTerm> words) {
        StringBuilder said = new StringBuilder(" ").append(last.searchedFor());
        last.citations().stream()
                .map(Citation::article)
                .distinct()
                .forEach(article ->
                        said.append(' ').append(article.title()).append(' ').append(article.text()));
        String folded = folded(said.toString());
        return words.stream()
                .flatMap(w -> Stream.concat(
                        Stream.of(w.folded()), Stream.concat(w.translations().stream(), w.synonyms().stream())))
                .anyMatch(word -> folded.contains(' ' + beginning(word)));
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(LETTERS, word.length()));
    }

    /** The names of the last question, or what else it has where it has none. */
    private List<String> names(Turn last) {
        List<String> names = List.copyOf(Names.in(last.searchedFor()));
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
        topic.addAll(Names.in(last.searchedFor()));
        return most(topic);
    }

    /** All that the last question is about, for where names would leave open what was spoken of. */
    private List<String> words(Turn last) {
        List<String> words = new ArrayList<>();
        for (QuestionTerm term : terms.apply(last.searchedFor())) {
            String word = Names.withoutElision(term.surface());
            if (!Names.OPENING.contains(word.toLowerCase(Locale.ROOT))) {
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
        String body = question.replaceFirst("\\s*[?.!]+\\s*$", "").strip();
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
        return Cognates.fold(' ' + text + ' ').replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
