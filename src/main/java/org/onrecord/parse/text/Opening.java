package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.parse.metadata.Bylines;

/**
 * The head of a text without header lines that says what they would: a headline, and near it a line of nothing but the outlet
 * and the date. Both are about the article and no words of its own, so that no quote should begin with them.
 *
 * @param title the headline
 * @param outletAndDate the line under or over it, as written
 * @param headlineAt the number of the headline's line, from 0
 * @param outletAt the number of the other line, from 0
 */
public record Opening(String title, String outletAndDate, int headlineAt, int outletAt) {

    private static final String REASON = "page-header";
    private static final int LINES = 4;
    private static final int LONGEST_HEADLINE = 160;

    /**
     * Finds both among the first {@value #LINES} lines that are not blank; the headline is the first of them that does not
     * name the outlet. Empty when either is missing or nothing follows them.
     */
    public static Optional<Opening> of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < lines.size() && visible.size() <= LINES; i++) {
            if (!lines.get(i).isBlank()) {
                visible.add(i);
            }
        }
        for (int k = 0; k < Math.min(LINES, visible.size() - 1); k++) {
            int outlet = visible.get(k);
            int headline = visible.get(k == 0 ? 1 : 0);
            boolean textFollows = visible.size() > Math.max(k + 1, 2);
            if (Bylines.outletOf(lines.get(outlet).strip()).isPresent()) {
                String title = lines.get(headline).strip();
                return textFollows && isHeadline(title)
                        ? Optional.of(new Opening(title, lines.get(outlet).strip(), headline, outlet))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE && !line.matches(".*[.…;:,]$");
    }

    /** The reasons to cut lines with those two added, and the blank lines after each. */
    List<@Nullable String> cut(List<String> lines, List<@Nullable String> reasons) {
        List<@Nullable String> all = new ArrayList<>(reasons);
        all.set(headlineAt, REASON);
        all.set(outletAt, REASON);
        for (int at : List.of(headlineAt, outletAt)) {
            for (int i = at + 1; i < lines.size() && lines.get(i).isBlank(); i++) {
                all.set(i, REASON);
            }
        }
        return all;
    }
}
