package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
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

    /** The same by another judge, which gives for each line the reason to cut it, or null. */
    public static Cleaned clean(String text, Function<List<String>, List<@Nullable String>> judge) {
        List<String> lines = List.of(text.split("\n", -1));
        List<@Nullable String> reasons = judge.apply(lines);
        StringBuilder kept = new StringBuilder(text.length());
        List<Removed> removed = new ArrayList<>();
        int at = 0;
        int i = 0;
        while (i < lines.size()) {
            String reason = reasons.get(i);
            if (reason == null) {
                kept.append(lines.get(i));
                at += lines.get(i).length();
                if (i < lines.size() - 1) {
                    kept.append('\n');
                    at++;
                }
                i++;
                continue;
            }
            int last = lastOfRun(lines, reasons, i);
            int end = at;
            for (int j = i; j <= last; j++) {
                end += lines.get(j).length() + (j < lines.size() - 1 ? 1 : 0);
            }
            int start = last == lines.size() - 1 ? trimEnd(kept) : kept.length();
            removed.add(new Removed(start, text.substring(at - (kept.length() - start), end), reason));
            kept.setLength(start);
            at = end;
            i = last + 1;
        }
        return kept.toString().isBlank() ? new Cleaned(text, List.of()) : new Cleaned(kept.toString(), removed);
    }

    private static int trimEnd(StringBuilder kept) {
        int end = kept.length();
        while (end > 0 && Character.isWhitespace(kept.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The last line of the run of one reason that begins at {@code first}; blank lines inside and at the end belong to it. */
    private static int lastOfRun(List<String> lines, List<@Nullable String> reasons, int first) {
        int last = first;
        for (int j = first + 1; j < lines.size(); j++) {
            boolean same = String.valueOf(reasons.get(first)).equals(reasons.get(j));
            if (same) {
                last = j;
            } else if (!lines.get(j).isBlank()) {
                return last;
            }
        }
        boolean nothingElse = lines.subList(last + 1, lines.size()).stream().allMatch(String::isBlank);
        return nothingElse ? lines.size() - 1 : last;
    }
}
