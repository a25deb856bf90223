package org.onrecord.answer.gate.reading;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention.Relative;

/** Finds the dates of a text: days, months, years, weekdays, « hier », "last week". */
final class DateReader {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Relative> DAYS = Map.of(
            "yesterday", new Relative("day", -1),
            "hier", new Relative("day", -1),
            "tomorrow", new Relative("day", 1),
            "demain", new Relative("day", 1),
            "today", new Relative("day", 0),
            "aujourd", new Relative("day", 0));
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("week", "week"),
            Map.entry("semaine", "week"),
            Map.entry("month", "month"),
            Map.entry("mois", "month"),
            Map.entry("year", "year"),
            Map.entry("an", "year"),
            Map.entry("annee", "year"));
    private static final Set<String> LAST =
            Words.set("last dernier derniere passe passee precedent precedente previous");
    private static final Set<String> NEXT = Words.set("next prochain prochaine suivant coming");
    private static final Set<String> THIS = Words.set("this cette ce cet");
    private static final Set<String> SHORT_MONTHS = Words.set("mai juin mars may june july aout");
    private static final Set<String> ORDINAL_ENDINGS = Words.set("er st nd rd th e");
    private static final Set<String> MAYBE_WORDS = Words.set("may march mars");

    static {
        String[] lists = {
            "january february march april may june july august september october november december",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
            "jan feb mar apr x jun jul aug sept oct nov dec",
            "janv fevr x avr x x juil x sep x x x"
        };
        for (String list : lists) {
            String[] names = list.split(" ");
            for (int i = 0; i < 12; i++) {
                MONTHS.put(names[i], i + 1);
            }
        }
        MONTHS.remove("x");
        String[] days = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
        String[] jours = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");
        for (int i = 0; i < 7; i++) {
            WEEKDAYS.put(days[i], DayOfWeek.of(i + 1));
            WEEKDAYS.put(jours[i], DayOfWeek.of(i + 1));
        }
    }

    private final List<Token> tokens;
    private final String text;
    private final List<DateMention> dates = new ArrayList<>();

    private DateReader(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<DateMention> dates(String text, List<Token> tokens) {
        DateReader reader = new DateReader(text, tokens);
        int i = 0;
        while (i < tokens.size()) {
            DateMention found = reader.at(i);
            if (found == null) {
                i++;
            } else {
                reader.dates.add(found);
                i = found.to();
            }
        }
        return List.copyOf(reader.dates);
    }

    /** The tokens that the dates take up. */
    static BitSet taken(List<DateMention> dates) {
        BitSet taken = new BitSet();
        dates.forEach(date -> taken.set(date.from(), date.to()));
        return taken;
    }

    static boolean isDateWord(String folded) {
        return MONTHS.containsKey(folded) || WEEKDAYS.containsKey(folded);
    }

    private @Nullable DateMention at(int i) {
        String word = word(i);
        Relative day = DAYS.get(word);
        if (day != null) {
            return new DateMention(null, null, null, null, day, i, i + 1);
        }
        DateMention numeric = numeric(i);
        if (numeric != null) {
            return numeric;
        }
        DateMention unit = relativeUnit(i);
        if (unit != null) {
            return unit;
        }
        return calendar(i);
    }

    private @Nullable DateMention numeric(int i) {
        if (!isNumber(i) || !isNumber(i + 1) || !isNumber(i + 2)) {
            return null;
        }
        String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start())
                + text.substring(tokens.get(i + 1).end(), tokens.get(i + 2).start());
        int a = number(i);
        int b = number(i + 1);
        int c = number(i + 2);
        if (between.equals("--") && a > 1000 && b <= 12 && c <= 31) {
            return new DateMention(a, b, c, null, null, i, i + 3);
        }
        return between.equals("//") && c > 1000 && b <= 12 && a <= 31
                ? new DateMention(c, b, a, null, null, i, i + 3)
                : null;
    }

    private @Nullable DateMention relativeUnit(int i) {
        String unit = UNITS.get(word(i));
        if (unit != null && (LAST.contains(word(i + 1)) || NEXT.contains(word(i + 1)))) {
            return new DateMention(
                    null, null, null, null, new Relative(unit, LAST.contains(word(i + 1)) ? -1 : 1), i, i + 2);
        }
        String next = UNITS.get(word(i + 1));
        boolean last = LAST.contains(word(i));
        if (next != null && (last || NEXT.contains(word(i)))) {
            return new DateMention(null, null, null, null, new Relative(next, last ? -1 : 1), i, i + 2);
        }
        boolean current = next != null && THIS.contains(word(i));
        return current ? new DateMention(null, null, null, null, new Relative(next, 0), i, i + 2) : null;
    }

    /** Reads [weekday] [day] month [day] [year], in any part, or a bare year. */
    private @Nullable DateMention calendar(int from) {
        int i = from;
        DayOfWeek weekday = WEEKDAYS.get(word(i));
        Integer day = null;
        Integer month = null;
        Integer year = null;
        if (weekday != null) {
            i++;
            i += LAST.contains(word(i)) || NEXT.contains(word(i)) ? 1 : 0;
        }
        int at = i;
        if (isDay(i)) {
            day = number(i);
            i += isOrdinalEnding(i + 1) ? 2 : 1;
            i += word(i).equals("of") ? 1 : 0;
        }
        month = isMonth(i, day != null) ? MONTHS.get(word(i)) : null;
        if (month == null) {
            boolean dayOfWeek = weekday != null
                    && day != null
                    && endsClause(at)
                    && text.substring(tokens.get(at - 1).end(), tokens.get(at).start())
                            .isBlank();
            boolean article = day != null && at > 0 && word(at - 1).equals("le") && endsClause(at);
            day = dayOfWeek || article ? day : null;
            i = dayOfWeek || article ? i : at;
        } else {
            i++;
            if (day == null && isDay(i)) {
                day = number(i);
                i += isOrdinalEnding(i + 1) ? 2 : 1;
            }
        }
        if (isYear(i) && (month != null || i == from)) {
            year = number(i++);
        }
        DateMention found = new DateMention(year, month, day, weekday, null, from, i);
        return found.isEmpty() ? null : found;
    }

    /** « Vendredi 12 de ses traversées »: what is counted is no date. */
    private boolean endsClause(int i) {
        return i + 1 >= tokens.size()
                || tokens.get(i + 1).clause() != tokens.get(i).clause()
                || !tokens.get(i + 1).isContent()
                        && !tokens.get(i + 1).folded().equals("de")
                        && !word(i + 1).equals("des");
    }

    private boolean isMonth(int i, boolean afterDay) {
        if (!MONTHS.containsKey(word(i))) {
            return false;
        }
        boolean capital = tokens.get(i).isCapital();
        if (word(i).length() <= 4 && !SHORT_MONTHS.contains(word(i))) {
            return afterDay || capital && isNumber(i + 1);
        }
        if (!MAYBE_WORDS.contains(word(i))) {
            return true;
        }
        boolean french = word(i).equals("mars");
        return afterDay || (french ? !capital : capital && !tokens.get(i).opensSentence()) || isNumber(i + 1);
    }

    private boolean isYear(int i) {
        if (!isNumber(i) || tokens.get(i).surface().length() != 4) {
            return false;
        }
        int value = number(i);
        int end = tokens.get(i).end();
        boolean unit = end < text.length()
                && "%€$£"
                                .indexOf(
                                        text.substring(end).strip().isEmpty()
                                                ? ' '
                                                : text.substring(end).strip().charAt(0))
                        >= 0;
        boolean money = tokens.get(i).start() > 0
                && "$€£".indexOf(text.charAt(tokens.get(i).start() - 1)) >= 0;
        return value >= 1500 && value <= 2100 && !unit && !money && NumberWords.magnitude(word(i + 1)) == null;
    }

    private boolean isDay(int i) {
        return isNumber(i) && tokens.get(i).surface().length() <= 2 && number(i) >= 1 && number(i) <= 31;
    }

    private boolean isOrdinalEnding(int i) {
        return i < tokens.size()
                && tokens.get(i).start() == tokens.get(i - 1).end()
                && ORDINAL_ENDINGS.contains(word(i));
    }

    private boolean isNumber(int i) {
        return i < tokens.size()
                && tokens.get(i).isNumber()
                && tokens.get(i).surface().length() <= 4
                && tokens.get(i).surface().chars().allMatch(Character::isDigit);
    }

    private int number(int i) {
        return Integer.parseInt(tokens.get(i).surface());
    }

    private String word(int i) {
        return i < tokens.size() ? tokens.get(i).folded() : "";
    }
}
