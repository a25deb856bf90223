package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Removed;

/** Cuts debris lines from a plain text, so that putting them back gives the text as it was. */
public final class PlainTextCleaner {

    private PlainTextCleaner() {}

    /**
     * Cuts runs of debris lines with the blank lines among them. A cut at the end takes the line feed before it, any
     * other the one after it. A text that would lose everything loses nothing.
     */
    public static Cleaned clean(String text) {
        return clean(text, Debris::judge);
    }

    /** The same with the headline and the outlet's line of {@code opening} cut too, if there is one. */
    public static Cleaned clean(String text, @Nullable Opening opening) {
        return opening == null ? clean(text) : clean(text, lines -> opening.cut(lines, Debris.judge(lines)));
    }

    /** The same by another judge, which gives for each line the reason to cut it, or null. */
    public static Cleaned clean(String text, Function<List<String>, List<@Nullable String>> judge) {
        List<String> lines = List.of(text.split("\n", -1));
        List<@Nullable String> reasons = judge.apply(lines);
        int tail = tail(lines, reasons);
        StringBuilder kept = new StringBuilder(text.length());
        List<Removed> removed = new ArrayList<>();
        int at = 0;
        int i = 0;
        while (i < lines.size()) {
            String reason = reasons.get(i);
            int next = reason == null ? i + 1 : endOfRun(lines, reasons, i, i >= tail);
            int end = at;
            for (int j = i; j < next; j++) {
                end += lines.get(j).length() + (j < lines.size() - 1 ? 1 : 0);
            }
            if (reason == null) {
                kept.append(text, at, end);
            } else {
                int start = i >= tail ? trimEnd(kept) : kept.length();
                removed.add(new Removed(start, text.substring(at - (kept.length() - start), end), reason));
                kept.setLength(start);
            }
            at = end;
            i = next;
        }
        return kept.toString().isBlank() ? new Cleaned(text, List.of()) : new Cleaned(kept.toString(), removed);
    }

    /** The first line of debris after which nothing is kept. */
    private static int tail(List<String> lines, List<@Nullable String> reasons) {
        int tail = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (reasons.get(i) != null) {
                tail = i;
            } else if (!lines.get(i).isBlank()) {
                break;
            }
        }
        return tail;
    }

    private static int trimEnd(StringBuilder kept) {
        int end = kept.length();
        while (end > 0 && Character.isWhitespace(kept.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The line after the run of one reason that begins at {@code first}, with the blank lines in it. */
    private static int endOfRun(List<String> lines, List<@Nullable String> reasons, int first, boolean inTail) {
        int end = first + 1;
        for (int j = first + 1; j < lines.size(); j++) {
            if (Objects.equals(reasons.get(first), reasons.get(j)) || inTail && reasons.get(j) == null) {
                end = j + 1;
            } else if (reasons.get(j) != null || !lines.get(j).isBlank()) {
                return end;
            }
        }
        return end;
    }
}
