package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Where the article's own address may stand, best first. */
public final class Addresses {

    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** The finders in order; only http and https addresses are ever given. */
    public static Finder<String> finder() {
        return Finder.firstOf(List.of(
                e -> web(e.stated().get(Keys.URL)),
                e -> attribute(e, "link[rel=canonical]", "href"),
                e -> attribute(e, "meta[property=og:url]", "content")));
    }

    private static Optional<String> attribute(Evidence e, String query, String name) {
        Document html = e.html();
        return html == null ? Optional.empty() : web(html.select(query).attr(name));
    }

    private static Optional<String> web(@org.jspecify.annotations.Nullable String url) {
        return Optional.ofNullable(url)
                .map(String::strip)
                .filter(u -> u.matches("(?i)https?://[^\\s\"<>]+") && u.length() <= LONGEST);
    }
}
