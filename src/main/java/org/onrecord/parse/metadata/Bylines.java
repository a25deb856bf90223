package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where the author, outlet and section may stand, best first. */
public final class Bylines {

    private static final Pattern JSON_AUTHOR =
            Pattern.compile("\"author\"\\s*:\\s*\\[?\\s*\\{[^}]{0,300}?\"name\"\\s*:\\s*\"([^\"]{2,80})\"");
    private static final Pattern JSON_PUBLISHER =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^}]{0,300}?\"name\"\\s*:\\s*\"([^\"]{2,80})\"");
    private static final Pattern LINE = Pattern.compile(
            "^(?:By|Par|De notre correspondante?)\\s+(\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:(?:and|et|de|du|van|von|le|la)\\s+)*\\p{Lu}[\\p{L}.'’-]+){1,5})\\s*(?:[,|–—-].{0,60})?$");

    private Bylines() {}

    /** The finders of the author in order. */
    public static Finder<String> author() {
        return Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.AUTHOR)),
                e -> json(e, JSON_AUTHOR),
                e -> meta(e, "meta[name=author],meta[property=article:author]").filter(a -> !a.startsWith("http")),
                e -> element(e, "[rel=author],[itemprop=author],.byline,.author"),
                Bylines::line,
                e -> Optional.ofNullable(e.properties().get(Keys.AUTHOR))));
    }

    /** The finders of the outlet in order. */
    public static Finder<String> source() {
        return Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.SOURCE)),
                e -> meta(e, "meta[property=og:site_name]"),
                e -> json(e, JSON_PUBLISHER),
                e -> meta(e, "meta[name=application-name],meta[name=publisher]"),
                e -> Optional.ofNullable(e.properties().get(Keys.SOURCE))));
    }

    /** The finders of the section in order. */
    public static Finder<String> section() {
        return Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.SECTION)),
                e -> meta(e, "meta[property=article:section],meta[itemprop=articleSection]")));
    }

    private static Optional<String> json(Evidence e, Pattern pattern) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select("script[type=application/ld+json]").stream()
                        .map(Element::data)
                        .flatMap(s -> pattern.matcher(s).results())
                        .map(m -> m.group(1))
                        .findFirst();
    }

    private static Optional<String> meta(Evidence e, String query) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select(query).stream()
                        .map(m -> m.attr("content").strip())
                        .filter(c -> !c.isEmpty() && c.length() < 120)
                        .findFirst();
    }

    private static Optional<String> element(Evidence e, String query) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select(query).stream()
                        .map(m -> m.text().replaceFirst("(?i)^(by|par)\\s+", "").strip())
                        .filter(c -> c.length() > 3 && c.length() < 80)
                        .findFirst();
    }

    private static Optional<String> line(Evidence e) {
        return e.head(4).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst();
    }
}
