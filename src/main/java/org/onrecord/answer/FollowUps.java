package org.onrecord.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.answer.Conversations.Turn;

/** Completes a question that leans on the conversation: "and who is its CEO?", « et en 2023 ? », "why?". */
final class FollowUps {

    private static final Pattern LEANS = Pattern.compile(
            "^(?:et|and|but|mais|or|ou|so|alors|puis|then|what about|how about|qu['’]en est-il)\\b"
                    + "|^(?:why|pourquoi|when|quand|where|où|who|qui|how much|how many|combien|how|comment)\\s*\\??$"
                    + "|\\b(?:it|its|he|him|his|she|her|hers|they|them|their|theirs|this|these|those|there)\\b"
                    + "|^(?:which(?: ones?)?|lequel|laquelle|lesquels|lesquelles)\\b(?! \\p{Lu})|\\b(?:celle|celui|celles|ceux)\\b"
                    + "|\\b(?:il|elle|ils|elles|lui|leur|leurs|son|sa|ses|celui-ci|celle-ci|cela|ça|ce dernier|cette dernière|y)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern IMPERSONAL = Pattern.compile(
            "\\b(?:y a-t-il|il y a|a-t-il|est-il vrai|is it true|is there|are there|it is|is it)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{N}’'-]+(?: \\p{Lu}[\\p{L}\\p{N}’'-]+)*");
    private static final int SHORT = 4;
    private static final int LONGEST_TOPIC = 120;
    private static final int MOST_ADDED = 5;
    private static final Set<String> NO_NAMES = Set.of(
            "what",
            "who",
            "when",
            "where",
            "why",
            "how",
            "which",
            "and",
            "the",
            "is",
            "are",
            "did",
            "does",
            "do",
            "was",
            "qui",
            "que",
            "quoi",
            "quand",
            "où",
            "comment",
            "combien",
            "pourquoi",
            "quel",
            "quelle",
            "quels",
            "quelles",
            "et",
            "le",
            "la",
            "les",
            "un",
            "une",
            "de",
            "est-ce",
            "a",
            "in",
            "on",
            "en",
            "l",
            "d",
            "has",
            "have",
            "tell",
            "par",
            "avec",
            "pour",
            "chez",
            "depuis",
            "lequel",
            "laquelle",
            "lesquels",
            "lesquelles",
            "by",
            "with",
            "for",
            "from",
            "to",
            "since");

    private FollowUps() {}

    /** The question with the names that it leaves out, or as it is when it stands alone. */
    static String complete(String question, List<Turn> turns) {
        if (turns.isEmpty() || !leans(question)) {
            return question;
        }
        Turn last = turns.get(turns.size() - 1);
        Set<String> missing = new LinkedHashSet<>(names(last.searchedFor()));
        if (missing.isEmpty() && !last.citations().isEmpty()) {
            missing.addAll(names(last.citations().get(0).quote()));
        }
        String said = question.toLowerCase(Locale.ROOT);
        missing.removeIf(name -> said.contains(name.toLowerCase(Locale.ROOT)));
        // Hardly a word of its own: names alone would leave open what was spoken of.
        String topic =
                missing.isEmpty() || isShort(question) && last.searchedFor().length() <= LONGEST_TOPIC
                        ? last.searchedFor()
                        : String.join(" ", missing.stream().limit(MOST_ADDED).toList());
        return question.strip() + " (" + topic.replaceAll("[()?]", " ").strip() + ")";
    }

    private static boolean leans(String question) {
        String personal = IMPERSONAL.matcher(question.strip()).replaceAll(" ").strip();
        return isShort(personal)
                || LEANS.matcher(personal).find() && names(personal).size() < 2;
    }

    private static boolean isShort(String question) {
        return question.strip().split("\\s+").length <= SHORT && names(question).isEmpty();
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String name = matcher.group().replaceFirst("^(?:[LlDdQq]u?['’])", "");
            int space = name.indexOf(' ');
            String first = (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
            if (NO_NAMES.contains(first)) {
                name = space < 0 ? "" : name.substring(space + 1);
            }
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }
}
