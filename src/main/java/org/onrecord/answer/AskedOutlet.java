package org.onrecord.answer;

import java.util.ArrayList;
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

    private static final List<Frame> FRAMES = List.of(
            new Frame("\\b(?:according to|in|from|by|selon|dans|d['’]après)" + THE, "\\s*,?"),
            new Frame(
                    "(?:^\\s*what\\s+)?\\b(?:did|does|do|has|have)" + THE,
                    "\\s+(?:already )?" + ENGLISH_SAY + "\\b" + ABOUT),
            new Frame("^\\s*what (?:is|was)" + THE, "\\s+" + ENGLISH_SAY + "\\b" + ABOUT),
            new Frame(WHAT + "(?:(?:a|avait)\\s+)?" + FRENCH_SAY + THE, ABOUT),
            new Frame(
                    WHAT + "(?:l[ea]s?\\s+)?",
                    "\\s+(?:(?:a|avait)(?:-t)?(?:-(?:il|elle))?\\s+)?" + FRENCH_SAY + "(?:(?:-t)?-(?:il|elle))?\\b"
                            + ABOUT));

    /** Words around an outlet that ask for its word. */
    private record Frame(Pattern before, Pattern behind) {

        Frame(String before, String behind) {
            this(pattern(before + "\\z"), pattern(behind));
        }
    }

    /**
     * Reads a question.
     *
     * @param known the outlet of the archive that is called so, empty for none
     */
    static Optional<AskedOutlet> in(String question, Function<String, Optional<String>> known) {
        List<MatchResult> words = WORD.matcher(question).results().toList();
        for (int i = 0; i < words.size(); i++) {
            if (isCapital(words.get(i).group())) {
                List<MatchResult> name = words.subList(i, Math.min(words.size(), i + MOST_WORDS));
                Optional<AskedOutlet> asked = named(question, name, known);
                if (asked.isPresent()) {
                    return asked;
                }
            }
        }
        return Optional.empty();
    }

    /** The outlet that most of the first of {@code words} name. */
    private static Optional<AskedOutlet> named(
            String question, List<MatchResult> words, Function<String, Optional<String>> known) {
        int start = words.get(0).start();
        List<Opened> opened = opened(question.substring(0, start));
        for (int last = words.size() - 1; last >= 0 && !opened.isEmpty(); last--) {
            int end = words.get(last).end();
            Optional<String> topic =
                    isCapital(words.get(last).group()) ? topic(question, opened, end) : Optional.empty();
            Optional<String> outlet = topic.flatMap(any -> known.apply(question.substring(start, end)));
            if (outlet.isPresent()) {
                boolean content = CONTENT.matcher(topic.get()).find();
                return Optional.of(
                        new AskedOutlet(outlet.get(), content ? topic.get().strip() : question));
            }
        }
        return Optional.empty();
    }

    /** The beginning of a frame that ends where an outlet may begin: where it stands, and what must follow the outlet. */
    private record Opened(int from, Pattern behind) {}

    private static List<Opened> opened(String before) {
        List<Opened> opened = new ArrayList<>();
        for (Frame frame : FRAMES) {
            Matcher matcher = frame.before().matcher(before);
            if (matcher.find()) {
                opened.add(new Opened(matcher.start(), frame.behind()));
            }
        }
        return opened;
    }

    private static boolean isCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase)
                || word.codePoints().anyMatch(Character::isDigit);
    }

    /** What is left of a question without the outlet that ends at {@code end} and its frame; empty where the frame is another. */
    private static Optional<String> topic(String question, List<Opened> opened, int end) {
        String rest = question.substring(end);
        for (Opened frame : opened) {
            Matcher behind = frame.behind().matcher(rest);
            if (behind.lookingAt()) {
                return Optional.of(question.substring(0, frame.from()) + rest.substring(behind.end()));
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, QuestionForm.FLAGS);
    }
}
