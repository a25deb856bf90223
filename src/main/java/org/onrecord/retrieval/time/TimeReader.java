package org.onrecord.retrieval.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.retrieval.Cognates;
import org.onrecord.retrieval.time.TimeRequest.Event;

/** Reads what a question says about time, and which days a text speaks of. French and English, no model. */
public final class TimeReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Not « samedi dernier », "last week": those have been taken out by then. */
    private static final Pattern LATEST = Pattern.compile(
            "\\b(?:aux |les |l[ea] )?(?:toutes )?derni(?:er|ère|ere)s?\\b(?: nouvelles?| infos?| informations?)?(?: connue?s?)?"
                    + "|\\b(?:the )?(?:very )?(?:latest|newest|most recent)\\b(?: news)?|\\b(?:les? )?plus récente?s?\\b"
                    + "|\\brécen(?:te?s?|mment)\\b|\\brecent(?:ly)?\\b|\\bactuel(?:le)?(?:ment)?s?\\b|\\bcurrent(?:ly)?\\b"
                    + "|\\bmaintenant\\b|\\b(?:right |as of )?now\\b|\\bà ce jour\\b|\\bà l['’]heure actuelle\\b|\\bdésormais\\b"
                    + "|\\bto date\\b|\\bso far\\b|\\bup to date\\b|\\bthese days\\b|\\btoday['’]s\\b",
            FLAGS);

    private static final Pattern STANDING = Pattern.compile(
            "\\boù en (?:est|sont)\\b|\\bwhere (?:do|does) .{1,60} stand\\b|\\bwhere are we\\b|\\bwhat is the (?:state|status) of\\b",
            FLAGS);

    private static final String POINT = "(?:le |the |l['’])?";
    private static final Pattern TO =
            Pattern.compile("\\s*(?:et|and|to|au|a|until|till|jusqu['’](?:en|a|au)|-|–)\\s+" + POINT);
    private static final Pattern FROM = Pattern.compile("\\b(?:entre|between|from|du|de|d['’])\\s*" + POINT + "$");

    /** « entre le 20 et le 25 septembre »: the first day leaves the month to the second. */
    private static final Pattern DAYS =
            Pattern.compile("\\b(?:entre le|between(?: the)?|du|from(?: the)?)\\s+(\\d{1,2})(?:er|st|nd|rd|th)?"
                    + "\\s+(?:et(?: le)?|and(?: the)?|au|to)\\s+$");

    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:avant|before|jusqu['’](?:en|a|au)|until|till|prior to)\\s+" + POINT + "$");
    private static final Pattern SINCE =
            Pattern.compile("\\b(?:depuis|since|apres|after|a partir d[eu'’])\\s*" + POINT + "$");

    private static final Pattern EVENT = Pattern.compile(
            "\\b(avant|before|ahead of|prior to|après|after|following|depuis|since|à la suite de)\\s+"
                    + "((?:l[ea]s? |l['’]|the |a |an |its |their |his |her |sa |son |ses )?[^?,;]{3,80})",
            FLAGS);

    /** A headline says what came after what; only a question or a few words for a search want to have it so. */
    private static final Pattern ASKS = Pattern.compile(
            "\\?|^(?:\\S+\\s+){0,7}\\S+$"
                    + "|\\b(?:who|whom|whose|what|when|where|why|how|which|qui|quoi|quand|où|pourquoi|comment|combien)\\b"
                    + "|\\b(?:quels?|quelles?|est-ce)\\b|\\bqu['’]",
            FLAGS);

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private TimeReader() {}

    /** What {@code question}, asked on {@code asked}, says about time. */
    public static TimeRequest read(String question, LocalDate asked) {
        String folded = Cognates.fold(question);
        List<CalendarDate> written = CalendarDate.in(folded);
        List<RelativeDate> relative = RelativeDate.in(folded, asked);
        Period period = null;
        if (!written.isEmpty()) {
            period = written(folded, written, asked);
        } else if (!relative.isEmpty()) {
            period = relative.get(0).period();
        }
        // Folding keeps the length of all but the rare ligatures; then the expressions stay in the topic.
        String topic = folded.length() == question.length() ? without(question, relative) : question;
        boolean standing = STANDING.matcher(topic).find();
        Matcher latest = LATEST.matcher(topic);
        boolean recent = period == null && (standing || latest.find());
        String bare = recent ? LATEST.matcher(topic).replaceAll(" ") : topic;
        Event event = period == null && ASKS.matcher(question.strip()).find() ? event(question) : null;
        return new TimeRequest(period, recent, event, squeezed(event == null ? bare : withoutEvent(bare), question));
    }

    /** The days that a text of {@code published} speaks of, by date or by distance. */
    public static List<Period> mentioned(String text, LocalDate published) {
        String folded = Cognates.fold(text);
        List<Period> periods = new ArrayList<>();
        for (CalendarDate date : CalendarDate.in(folded)) {
            Period period = date.period(published);
            if (period != null) {
                periods.add(period);
            }
        }
        RelativeDate.in(folded, published).forEach(date -> periods.add(date.period()));
        return periods;
    }

    private static @Nullable Period written(String folded, List<CalendarDate> dates, LocalDate asked) {
        CalendarDate first = dates.get(0);
        String before = folded.substring(0, first.start());
        if (dates.size() > 1) {
            CalendarDate second = dates.get(1);
            boolean range = FROM.matcher(before).find()
                    && TO.matcher(folded.substring(first.end(), second.start())).matches();
            if (range) {
                return between(first.year() == null ? first.inYear(second.year()) : first, second, asked);
            }
        }
        Matcher days = DAYS.matcher(before);
        if (first.day() != null && days.find()) {
            CalendarDate start = new CalendarDate(
                    first.year(), first.month(), Integer.valueOf(days.group(1)), days.start(1), days.end(1));
            return between(start, first, asked);
        }
        Period period = first.period(asked);
        if (period == null) {
            return null;
        }
        if (UNTIL.matcher(before).find() && period.from().isAfter(LocalDate.MIN)) {
            return new Period(LocalDate.MIN, period.from().minusDays(1));
        }
        if (SINCE.matcher(before).find() && !asked.isBefore(period.from())) {
            return new Period(period.from(), asked);
        }
        return period;
    }

    private static @Nullable Period between(CalendarDate first, CalendarDate second, LocalDate asked) {
        Period to = second.period(asked);
        if (to == null) {
            return null;
        }
        Period from = first.period(to.to());
        return from == null ? to : from.through(to);
    }

    private static String without(String question, List<RelativeDate> dates) {
        StringBuilder rest = new StringBuilder(question);
        dates.forEach(date -> {
            for (int i = date.start(); i < date.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        });
        return rest.toString();
    }

    private static String squeezed(String topic, String question) {
        String squeezed = topic.replaceAll("\\s+", " ").strip();
        return squeezed.chars().anyMatch(Character::isLetter) ? squeezed : question;
    }

    /** What came before the strike does not speak of the strike; the names hold for both. */
    private static String withoutEvent(String question) {
        return EVENT.matcher(question)
                .replaceFirst(event -> Matcher.quoteReplacement(NAME.matcher(event.group(2))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining(" "))));
    }

    private static @Nullable Event event(String question) {
        Matcher matcher = EVENT.matcher(question);
        if (!matcher.find()) {
            return null;
        }
        String relation = Cognates.fold(matcher.group(1));
        boolean before = List.of("avant", "before", "ahead of", "prior to").contains(relation);
        return new Event(before, matcher.group(2).strip());
    }
}
