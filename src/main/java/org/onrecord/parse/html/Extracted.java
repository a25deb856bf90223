package org.onrecord.parse.html;

import java.util.List;
import org.onrecord.article.Removed;

/**
 * The article of a page.
 *
 * @param text its paragraphs, divided by one blank line
 * @param removed debris cut among them, in order of offset
 * @param hidden whether the article held text that a reader of the page would not have seen; it is not in {@code text}
 */
public record Extracted(String text, List<Removed> removed, boolean hidden) {

    public Extracted {
        removed = List.copyOf(removed);
    }
}
