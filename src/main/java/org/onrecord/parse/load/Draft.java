package org.onrecord.parse.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Removed;
import org.onrecord.parse.metadata.Keys;

/**
 * One article as its format gives it, before its metadata are settled.
 *
 * @param entry what tells it apart in its file, or null for the only one
 * @param text clean text
 * @param html the page it comes from, if it is one
 * @param stated what the file says for readers: header lines, mail headers, feed elements; keys as in {@link Keys}
 * @param properties what an editor program wrote into the file: weak evidence; same keys
 * @param flags warnings so far
 * @param removed what was cut, in order of offset
 */
public record Draft(
        @Nullable String entry,
        String text,
        @Nullable Document html,
        Map<String, String> stated,
        Map<String, String> properties,
        List<String> flags,
        List<Removed> removed) {

    public Draft {
        stated = Map.copyOf(stated);
        properties = Map.copyOf(properties);
        flags = List.copyOf(flags);
        removed = List.copyOf(removed);
    }

    /** The same found in the file {@code name} of an archive. */
    Draft inside(String name) {
        return new Draft(entry == null ? name : name + '!' + entry, text, html, stated, properties, flags, removed);
    }

    /** The same with one more warning. */
    Draft flagged(String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new Draft(entry, text, html, stated, properties, more, removed);
    }
}
