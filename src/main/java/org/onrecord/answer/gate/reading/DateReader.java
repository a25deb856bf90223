package org.onrecord.answer.gate.reading;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.gate.reading.DateMention.Relative;

/** Finds the dates of a text: days, months, years, weekdays, « hier », "last week". */
final class DateReader {

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
        return DateWords.MONTHS.containsKey(folded) || DateWords.WEEKDAYS.containsKey(folded);
    }

    private @Nullable DateMention at(int i) {
        String word = word(i);
        Relative day = DateWords.DAYS.get(word);
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
        String unit = DateWords.UNITS.get(word(i));
        if (unit != null && (DateWords.LAST.contains(word(i + 1)) || DateWords.NEXT.contains(word(i + 1)))) {
            return new DateMention(
                    null,
                    null,
                    null,
                    null,
                    new Relative(unit, DateWords.LAST.contains(word(i + 1)) ? -1 : 1),
                    i,
                    i + 2);
        }
        String next = DateWords.UNITS.get(word(i + 1));
        boolean last = DateWords.LAST.contains(word(i));
        if (next != null && (last || DateWords.NEXT.contains(word(i)))) {
            return new DateMention(null, null, null, null, new Relative(next, last ? -1 : 1), i, i + 2);
        }
        boolean current = next != null && DateWords.THIS.contains(word(i));
        return current ? new DateMention(null, null, null, null, new Relative(next, 0), i, i + 2) : null;
    }

    /** Reads [weekday] [day] month [day] [year], in any part, or a bare year. */
    private @Nullable DateMention calendar(int from) {
        int i = from;
        DayOfWeek weekday = DateWords.WEEKDAYS.get(word(i));
        Integer day = null;
        Integer month = null;
        Integer year = null;
        if (weekday != null) {
            i++;
            i += DateWords.LAST.contains(word(i)) || DateWords.NEXT.contains(word(i)) ? 1 : 0;
        }
        int at = i;
        if (isDay(i)) {
            day = number(i);
            i += isOrdinalEnding(i + 1) ? 2 : 1;
            i += word(i).equals("of") ? 1 : 0;
        }
        month = isMonth(i, day != null) ? DateWords.MONTHS.get(word(i)) : null;
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
        if (!DateWords.MONTHS.containsKey(word(i))) {
            return false;
        }
        boolean capital = tokens.get(i).isCapital();
        if (word(i).length() <= 4 && !DateWords.SHORT_MONTHS.contains(word(i))) {
            return afterDay || capital && isNumber(i + 1);
        }
        if (!DateWords.MAYBE_WORDS.contains(word(i))) {
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
                && DateWords.ORDINAL_ENDINGS.contains(word(i));
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
