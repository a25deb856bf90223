package org.onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outlet or file that a question asks for: "What did the Eastmoor Gazette say about the dam?", « Selon L'Écho de l'Orvelle,
 * combien de ponts … ». Only one of the archive counts, and only where the question asks for its word: an outlet may be the
 * subject of news itself.
 *
 * @param name as the archive has it
 * @param topic the question without the outlet and the words that ask for it; the whole question where little else is left
 */
record AskedOutlet(String name, String topic) {

    private static final int MOST_WORDS = 8;
    private static final Pattern WORD = Pattern.compile("(?:[lL]['’])?[^\\s,;:?!«»“”\"()'’]+(?:['’]\\p{L}+)*");
    private static final Pattern CONTENT =
            pattern("\\b(?!(?:the|les|des|une|qui|que|what|which|article|articles)\\b)\\p{L}{3,}");

    /** Stands for the outlet. */
    private static final String HERE = "\uFFFC";

    private static final String ENGLISH_SAY =
            "(?:say|said|says|saying|write|wrote|writes|written|report|reports|reported|reporting|publish|published|print"
                    + "|printed|claim|claims|claimed|reveal|revealed|tell|tells|told)";
    private static final String FRENCH_SAY =
            "(?:dit|disait|écrit|écrivait|rapporte|rapporté|rapportait|raconte|raconté|publie|publié|affirme|affirmé|révèle"
                    + "|révélé|annonce|annoncé|titre|titré)";
    private static final String ABOUT =
            "(?:\\s+(?:about|on|of|sur|(?:à propos |au sujet )?(?:de|du|des))(?=\\s)|\\s+(?:(?:à propos |au sujet )?d)['’])?";
    private static final String THE = "\\s+(?:(?:the|le|la|les)\\s+)?";
    private static final String WHAT = "^\\s*(?:que|qu['’]est-ce qu(?:e|['’])|qu['’])\\s*";

    private static final List<Pattern> ASKED = List.of(
            pattern("\\b(?:according to|in|from|by|selon|dans|d['’]après)" + THE + HERE + "\\s*,?"),
            pattern("(?:^\\s*what\\s+)?\\b(?:did|does|do|has|have)" + THE + HERE + "\\s+(?:already )?" + ENGLISH_SAY
                    + "\\b" + ABOUT),
            pattern("^\\s*what (?:is|was)" + THE + HERE + "\\s+" + ENGLISH_SAY + "\\b" + ABOUT),
            pattern(WHAT + "(?:(?:a|avait)\\s+)?" + FRENCH_SAY + THE + HERE + ABOUT),
            pattern(WHAT + "(?:l[ea]s?\\s+)?" + HERE + "\\s+(?:(?:a|avait)(?:-t)?(?:-(?:il|elle))?\\s+)?" + FRENCH_SAY
                    + "(?:(?:-t)?-(?:il|elle))?\\b" + ABOUT));

    /**
     * Reads a question.
     *
     * @param known the outlet of the archive that is called so, empty for none
     */
    static Optional<AskedOutlet> in(String question, Function<String, Optional<String>> known) {
        List<MatchResult> words = WORD.matcher(question).results().toList();
        for (int i = 0; i < words.size(); i++) {
            int start = words.get(i).start();
            for (int j = Math.min(words.size(), i + MOST_WORDS) - 1; j >= i; j--) {
                int end = words.get(j).end();
                Optional<String> topic =
                        isName(words.get(i), words.get(j)) ? topic(question, start, end) : Optional.empty();
                Optional<String> outlet = topic.flatMap(any -> known.apply(question.substring(start, end)));
                if (outlet.isPresent()) {
                    boolean content = CONTENT.matcher(topic.get()).find();
                    return Optional.of(
                            new AskedOutlet(outlet.get(), content ? topic.get().strip() : question));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isName(MatchResult first, MatchResult last) {
        return isCapital(first.group()) && isCapital(last.group());
    }

    private static boolean isCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase)
                || word.codePoints().anyMatch(Character::isDigit);
    }

    /** What is left of a question that asks what the words from {@code start} to {@code end} say; empty for another question. */
    private static Optional<String> topic(String question, int start, int end) {
        String masked = question.substring(0, start) + HERE + question.substring(end);
        return ASKED.stream()
                .map(pattern -> pattern.matcher(masked))
                .filter(Matcher::find)
                .map(matcher -> masked.substring(0, matcher.start()) + masked.substring(matcher.end()))
                .findFirst();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
