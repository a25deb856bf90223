package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Removed;

/**
 * All that a file says about one article, for the finders.
 *
 * @param file path relative to the documents folder
 * @param text the article's text
 * @param html the page it comes from, if it is one
 * @param stated what the file says for readers; see {@link Keys}
 * @param properties what an editor program wrote into the file: weak; see {@link Keys}
 * @param removed what was cut from the article's text
 */
public record Evidence(
        String file,
        String text,
        @Nullable Document html,
        Map<String, String> stated,
        Map<String, String> properties,
        List<Removed> removed) {

    /** The first {@code lines} non-blank lines of the text. */
    public List<String> head(int lines) {
        return text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(lines)
                .toList();
    }
}
