package org.onrecord.answer.gate.reading;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.onrecord.answer.gate.reading.DateMention.Relative;

/** The words by which both languages name dates, folded. */
final class DateWords {

    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    static final Map<String, Relative> DAYS = Map.of(
            "yesterday", new Relative("day", -1),
            "hier", new Relative("day", -1),
            "tomorrow", new Relative("day", 1),
            "demain", new Relative("day", 1),
            "today", new Relative("day", 0),
            "aujourd", new Relative("day", 0));
    static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("week", "week"),
            Map.entry("semaine", "week"),
            Map.entry("month", "month"),
            Map.entry("mois", "month"),
            Map.entry("year", "year"),
            Map.entry("an", "year"),
            Map.entry("annee", "year"));
    static final Set<String> LAST = Words.set("last dernier derniere passe passee precedent precedente previous");
    static final Set<String> NEXT = Words.set("next prochain prochaine suivant coming");
    static final Set<String> THIS = Words.set("this cette ce cet");
    static final Set<String> SHORT_MONTHS = Words.set("mai juin mars may june july aout");
    static final Set<String> ORDINAL_ENDINGS = Words.set("er st nd rd th e");
    static final Set<String> MAYBE_WORDS = Words.set("may march mars");

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
            WEEKDAYS.put(days[i] + "s", DayOfWeek.of(i + 1));
            WEEKDAYS.put(jours[i], DayOfWeek.of(i + 1));
            WEEKDAYS.put(jours[i] + "s", DayOfWeek.of(i + 1));
        }
    }

    private DateWords() {}
}
