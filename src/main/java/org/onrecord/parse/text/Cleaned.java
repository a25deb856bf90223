package org.onrecord.parse.text;

import java.util.List;
import org.onrecord.article.Removed;

/**
 * Text with what was cut from it.
 *
 * @param text what stays
 * @param removed cuts in order of offset; putting each back at its offset, last first, gives the uncut text
 */
public record Cleaned(String text, List<Removed> removed) {

    public Cleaned {
        removed = List.copyOf(removed);
    }

    /** The text as it was before the cuts. */
    public String restored() {
        StringBuilder whole = new StringBuilder(text);
        for (int i = removed.size() - 1; i >= 0; i--) {
            whole.insert(removed.get(i).at(), removed.get(i).text());
        }
        return whole.toString();
    }
}
