package org.onrecord.parse.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of a page's sections, left above the headline. What they are called has no end; where they stand tells. */
final class Menus {

    private static final int LONGEST_ENTRY = 60;
    private static final int MOST_WORDS = 6;
    private static final int MENU_WORDS = 5;
    private static final int HEADLINE_WORDS = 4;
    /** Bylines and dates may stand above a headline too. */
    private static final Pattern KEPT =
            Pattern.compile("(?iU)^(?:by|par|de|from|le|updated|mis)\\b.*|.*\\d{4}.*|.*[.!?»”\"]$");

    private static final Pattern CAPITALISED = Pattern.compile("(?U)(?:[\\W\\d]*\\p{Lu}[\\w'’-]*\\W*\\s*)+");

    private Menus() {}

    /** Marks short lines above the headline as navigation where a rule has found debris above it already. */
    static void cut(List<String> lines, List<@Nullable String> reasons, int head) {
        int headline = headline(lines, reasons, head);
        if (reasons.subList(0, headline).stream().allMatch(reason -> reason == null)) {
            return;
        }
        for (int i = 0; i < headline; i++) {
            String line = lines.get(i).strip();
            if (reasons.get(i) == null
                    && !line.isEmpty()
                    && line.length() <= LONGEST_ENTRY
                    && words(line) <= MOST_WORDS
                    && !KEPT.matcher(line).matches()) {
                reasons.set(i, "navigation");
            }
        }
    }

    /** The first line above the first paragraph that says something; 0 when there is none. */
    static int headline(List<String> lines, List<@Nullable String> reasons, int head) {
        int menu = 0;
        for (int i = 0; i < Math.min(head, lines.size()); i++) {
            String line = lines.get(i).strip();
            if (reasons.get(i) != null
                    || words(line) < HEADLINE_WORDS
                    || KEPT.matcher(line).matches()) {
                continue;
            }
            // Entries side by side look like a headline in capitals; the next line decides.
            if (words(line) > MENU_WORDS || !CAPITALISED.matcher(line).matches()) {
                return i;
            }
            menu = menu == 0 ? i : menu;
        }
        return menu;
    }

    private static int words(String line) {
        return line.split("\\s+").length;
    }
}
