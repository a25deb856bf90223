package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onrecord.article.Published;
import org.onrecord.parse.html.Paragraphs;

/** Where a publication date may stand, best first. The file's modification time is not among them. */
public final class Dates {

    private static final Pattern JSON_PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final Pattern JSON_MODIFIED = Pattern.compile("\"dateModified\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final String META = "meta[property=article:published_time],meta[property=og:article:published_time],"
            + "meta[itemprop=datePublished],meta[name~=(?i)^(pubdate|publishdate|date|dc.date|dc.date.issued|"
            + "dcterms.created|sailthru.date|parsely-pub-date|article:published_time|cxenseparse:recs:publishtime)$]";
    private static final String META_UPDATED =
            "meta[property=article:modified_time],meta[property=og:updated_time],meta[itemprop=dateModified],"
                    + "meta[name~=(?i)^(lastmod|last-modified|dcterms.modified)$]";
    private static final Pattern URL_DAY = Pattern.compile("/(20\\d{2}|19\\d{2})[/-](\\d{2})[/-](\\d{2})(?:\\D|$)");
    private static final Pattern LINE_LABEL = Pattern.compile(
            "(?i)^(?:published|publié|publiée|posted|date|le|on|mis en ligne)\\b.{0,60}$|^.{0,80}\\b\\d{4}\\b.{0,25}$");

    private static final Pattern PUBLISHED =
            Pattern.compile("(?i)\\b(?:published|posted|publiée?|mis en ligne|paru)\\b");
    private static final int NEAR = 12;
    private static final int LONGEST_LINE = 120;

    private Dates() {}

    /** The finders of the publication date in order. */
    public static Finder<Published> published() {
        return Finder.firstOf(List.of(
                e -> stated(e, Keys.DATE),
                e -> json(e, JSON_PUBLISHED),
                e -> meta(e, META),
                Dates::timeElement,
                Dates::address,
                Dates::line,
                Dates::nearHeading,
                e -> property(e, Keys.DATE)));
    }

    /** The finders of the date of the last change in order. */
    public static Finder<Published> updated() {
        return Finder.firstOf(
                List.of(e -> stated(e, Keys.UPDATED), e -> json(e, JSON_MODIFIED), e -> meta(e, META_UPDATED)));
    }

    private static Optional<Published> stated(Evidence e, String key) {
        return Optional.ofNullable(e.stated().get(key)).flatMap(v -> DateText.read(v, false));
    }

    private static Optional<Published> json(Evidence e, Pattern key) {
        return scripts(e)
                .flatMap(s -> key.matcher(s).results())
                .flatMap(m -> DateText.read(m.group(1), true).stream())
                .findFirst();
    }

    private static Stream<String> scripts(Evidence e) {
        Document html = e.html();
        return html == null
                ? Stream.empty()
                : html.select("script[type=application/ld+json]").stream().map(Element::data);
    }

    private static Optional<Published> meta(Evidence e, String query) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select(query).stream()
                        .flatMap(m -> DateText.read(m.attr("content"), true).stream())
                        .findFirst();
    }

    private static Optional<Published> timeElement(Evidence e) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select("article time, [itemprop=datePublished], time").stream()
                        .flatMap(t ->
                                DateText.read(t.hasAttr("datetime") ? t.attr("datetime") : t.text(), false).stream())
                        .findFirst();
    }

    private static Optional<Published> address(Evidence e) {
        String url = Addresses.finder().find(e).orElse("");
        Matcher m = URL_DAY.matcher(url);
        return m.find() ? DateText.read(m.group(1) + "-" + m.group(2) + "-" + m.group(3), false) : Optional.empty();
    }

    /** A short line near the top that holds little but a date. */
    private static Optional<Published> line(Evidence e) {
        return Stream.concat(e.properties().getOrDefault(Keys.MASTHEAD, "").lines(), e.head(5).stream())
                .map(l -> l.replaceAll("^[*_]+|[*_]+$", ""))
                .filter(l -> l.length() < 160 && LINE_LABEL.matcher(l).find())
                .flatMap(l -> DateText.read(l, false).stream())
                .filter(p -> p.precision().compareTo(Published.Precision.DAY) >= 0)
                .findFirst();
    }

    /** On a page without any machine-readable date: a short line under the headline, best one that says "published". */
    private static Optional<Published> nearHeading(Evidence e) {
        Document html = e.html();
        Element heading = html == null ? null : html.selectFirst("article h1, main h1, h1");
        if (html == null
                || html.body() == null
                || heading == null
                || heading.text().isBlank()) {
            return Optional.empty();
        }
        List<String> lines = Paragraphs.of(html.body());
        int at = lines.indexOf(heading.text());
        if (at < 0) {
            return Optional.empty();
        }
        List<String> near = lines.subList(at + 1, Math.min(lines.size(), at + 1 + NEAR)).stream()
                .filter(l -> l.length() < LONGEST_LINE)
                .toList();
        return Stream.concat(near.stream().filter(l -> PUBLISHED.matcher(l).find()), near.stream())
                .flatMap(l -> DateText.read(l, false).stream())
                .filter(p -> p.precision().compareTo(Published.Precision.DAY) >= 0)
                .findFirst();
    }

    /** When an editor program made the file: the day at most, since a draft may be older than its publication. */
    private static Optional<Published> property(Evidence e, String key) {
        return Optional.ofNullable(e.properties().get(key))
                .flatMap(v -> DateText.read(v, false))
                .map(p -> p.precision() == Published.Precision.MINUTE ? Published.on(p.date()) : p);
    }
}
