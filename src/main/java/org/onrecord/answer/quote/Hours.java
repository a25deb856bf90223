package org.onrecord.answer.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.answer.gate.reading.Figure;
import org.onrecord.answer.gate.reading.Reading;
import org.onrecord.answer.gate.reading.Token;

/** Times of day: « à 21 h 40 », "at 9.40 p.m.", "1.40 in the morning". */
final class Hours {

    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    /** "Four at night" is before dawn, "seven at night" is not. */
    private static final int SMALL_HOURS = 5;

    private static final int NOON = 12;
    private static final Set<String> WORDS = Set.of("h", "heures", "am", "pm");

    /** "Two hours" need not be a time of day: French says when with a word before, English with one behind. */
    private static final Pattern FRENCH = pattern(
            "(?:\\b(?:à|vers|dès|avant|après|depuis|jusqu['’]à|entre|et|non)\\s(?:environ\\s)?)(\\d{1,2})\\s?(?:heures?|h)(?:\\s?(\\d{2}))?\\b(?!\\s(?:par|de route|de travail))(\\s(?:du soir|de l['’]après-midi))?");

    private static final Pattern ENGLISH = pattern(
            "\\b(\\d{1,2})(?:[.:](\\d{2}))?\\s?(?:(?<am>a\\.?m\\b|in the morning)|(?<pm>p\\.?m\\b|in the (?:afternoon|evening))|(?<night>at night)|(?<clock>o['’]clock))");

    private static final Pattern ASKED = pattern("\\bquelle heure\\b|\\bwhat (?:hour|time)\\b(?! of (?:the )?year)");

    private Hours() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether a question asks for a time of day. */
    static boolean areAsked(String question) {
        return ASKED.matcher(question).find();
    }

    /** Whether a text states one. */
    static boolean areIn(String text) {
        String spaced = spaced(text);
        return FRENCH.matcher(spaced).find() || ENGLISH.matcher(spaced).find();
    }

    /** Those that a text states. */
    static List<Value> in(Reading reading) {
        String text = spaced(reading.text());
        List<Value> hours = new ArrayList<>();
        for (Matcher french = FRENCH.matcher(text); french.find(); ) {
            add(french, french.group(3) == null ? 0 : NOON, reading, hours);
        }
        for (Matcher english = ENGLISH.matcher(text); english.find(); ) {
            boolean late = english.group("night") != null && Integer.parseInt(english.group(1)) > SMALL_HOURS;
            boolean early = english.group("am") != null || english.group("night") != null && !late;
            int half = english.group("pm") != null || late && !english.group(1).equals("12")
                    ? NOON
                    : early || late ? -NOON : 0;
            add(english, half, reading, hours);
        }
        return hours;
    }

    /** @param half 12 for the second half of the day, -12 for the first, 0 where the hour says it itself */
    private static void add(Matcher found, int half, Reading reading, List<Value> hours) {
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        if (half > 0 && hour < NOON) {
            hour += NOON;
        } else if (half < 0 && hour == NOON) {
            hour = 0;
        }
        int from = tokenAt(reading, found.start(1));
        int to = tokenAt(reading, found.end());
        if (hour <= HOURS && minute < MINUTES && from < to) {
            hours.add(new Value(
                    Value.Kind.HOUR,
                    "",
                    BigDecimal.valueOf((long) (hour % HOURS) * MINUTES + minute),
                    -1,
                    false,
                    from,
                    to));
        }
    }

    /** Position of the first token that begins at {@code offset} or behind it. */
    private static int tokenAt(Reading reading, int offset) {
        List<Token> tokens = reading.tokens();
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            at++;
        }
        return at;
    }

    /**
     * Whether a figure is the number of a time of day, or of hours.
     *
     * @param hours the times of day that the text states
     */
    static boolean isPartOfOne(Reading reading, Figure figure, List<Value> hours) {
        return WORDS.contains(reading.word(figure.from() - 1))
                || WORDS.contains(reading.word(figure.to()))
                || hours.stream().anyMatch(hour -> hour.from() <= figure.from() && figure.from() < hour.to());
    }

    /** The same length, with plain spaces. */
    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
