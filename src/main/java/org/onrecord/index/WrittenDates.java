package org.onrecord.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Days of a text, each in one form however it is written: « 12 mars 2024 », "March 12, 2024", "12/03/2024" (the day first) and
 * "2024-03-12" are {@code 2024-03-12} and {@code --03-12}; without a year only the latter.
 */
final class WrittenDates {

    private static final int MOST = 1_000;
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (String months : List.of(
                "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
                "january february march april may june july august september october november december",
                "janv fevr mars avr mai juin juil aout sept oct nov dec",
                "jan feb mar apr may jun jul aug sep oct nov dec")) {
            String[] inOrder = months.split(" ");
            for (int i = 0; i < inOrder.length; i++) {
                MONTHS.put(inOrder[i], i + 1);
            }
        }
    }

    private static final String SPACE = "[\\s\\u00a0\\u202f]+";
    private static final String NAME = "(?:" + String.join("|", MONTHS.keySet()) + ")(?![a-z])\\.?";

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\w/-])(?:(?<isoYear>\\d{4})-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)"
                    + "|(?<numericDay>\\d{1,2})/(?<numericMonth>\\d{1,2})/(?<numericYear>\\d{4})"
                    + "|(?<firstDay>\\d{1,2})(?:er|st|nd|rd|th)?" + SPACE + "(?:of" + SPACE + ")?(?<thenMonth>" + NAME
                    + ")(?:,?"
                    + SPACE + "(?<thenYear>\\d{4}))?"
                    + "|(?<firstMonth>" + NAME + ")" + SPACE + "(?<thenDay>\\d{1,2})(?:st|nd|rd|th)?(?:,?" + SPACE
                    + "(?<lastYear>\\d{4}))?)(?![\\w/-])");

    private WrittenDates() {}

    /** The days in their order, a thousand at most; each by its forms, the most precise first. */
    static List<List<String>> of(String text) {
        List<List<String>> dates = new ArrayList<>();
        Matcher date = WRITTEN.matcher(folded(text));
        while (date.find() && dates.size() < MOST) {
            String month = either(date, "isoMonth", "numericMonth", "thenMonth", "firstMonth");
            String day = either(date, "isoDay", "numericDay", "firstDay", "thenDay");
            String year = either(date, "isoYear", "numericYear", "thenYear", "lastYear");
            add(dates, year, number(month), Integer.parseInt(day));
        }
        return dates;
    }

    private static void add(List<List<String>> dates, String year, int month, int day) {
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            String inAnyYear = String.format(Locale.ROOT, "--%02d-%02d", month, day);
            dates.add(year.isEmpty() ? List.of(inAnyYear) : List.of(year + inAnyYear.substring(1), inAnyYear));
        }
    }

    private static int number(String month) {
        Integer named = MONTHS.get(month.replace(".", ""));
        return named == null ? Integer.parseInt(month) : named;
    }

    private static String either(Matcher date, String... groups) {
        for (String group : groups) {
            if (date.group(group) != null) {
                return date.group(group);
            }
        }
        return "";
    }

    /** In lower case without accents; the length may change, which does not matter here. */
    private static String folded(String text) {
        char[] letters = text.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[4 * letters.length];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length));
    }
}
