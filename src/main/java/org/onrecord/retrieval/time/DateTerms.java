package org.onrecord.retrieval.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of the calendar in French and English, folded. */
final class DateTerms {

    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    static final String MONTH;
    static final String WEEKDAY;
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    static final String NUMBER;

    static {
        number(MONTHS, "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
        number(MONTHS, "january february march april may june july august september october november december");
        List<String> names = List.of(
                "lundi mardi mercredi jeudi vendredi samedi dimanche",
                "monday tuesday wednesday thursday friday saturday sunday");
        for (String week : names) {
            String[] days = week.split(" ");
            for (int i = 0; i < days.length; i++) {
                WEEKDAYS.put(days[i], DayOfWeek.of(i + 1));
            }
        }
        number(NUMBERS, "un deux trois quatre cinq six sept huit neuf dix");
        number(NUMBERS, "one two three four five six seven eight nine ten");
        NUMBERS.put("une", 1);
        MONTH = "(?:" + String.join("|", MONTHS.keySet()) + ")";
        WEEKDAY = "(?:" + String.join("|", WEEKDAYS.keySet()) + ")";
        NUMBER = "(?:\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")";
    }

    private DateTerms() {}

    private static void number(Map<String, Integer> into, String words) {
        String[] inOrder = words.split(" ");
        for (int i = 0; i < inOrder.length; i++) {
            into.put(inOrder[i], i + 1);
        }
    }

    /** The value of digits or of a number word. */
    static int value(String number) {
        return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : NUMBERS.getOrDefault(number, 1);
    }
}
