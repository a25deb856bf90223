package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a headline may stand, best first. */
public final class Titles {

    private static final int SHORTEST = 8;
    private static final int LONGEST_LINE = 160;
    private static final int PARAGRAPH = 90;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.…;:,]\\s*$");
    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");

    private Titles() {}

    /** The finders in order. */
    public static Finder<String> finder() {
        return Finder.firstOf(List.of(
                Titles::stated,
                Titles::heading,
                Titles::openGraph,
                Titles::titleElement,
                Titles::confirmed,
                Titles::firstLine,
                Titles::property));
    }

    static Optional<String> stated(Evidence e) {
        return Optional.ofNullable(e.stated().get(Keys.TITLE));
    }

    static Optional<String> heading(Evidence e) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select("article h1, [itemprop=headline], main h1, h1").stream()
                        .map(Element::text)
                        .filter(t -> !t.isBlank() && !siteName(t, html))
                        .findFirst();
    }

    /** Whether a heading names the outlet only, as its own metadata or the end of the page's title says. */
    private static boolean siteName(String heading, Document html) {
        String name = heading.strip();
        String title = html.title().strip();
        return name.equals(html.select("meta[property=og:site_name]")
                        .attr("content")
                        .strip())
                || title.length() > name.length() + 3
                        && title.endsWith(name)
                        && SITE_SUFFIX
                                .matcher(title.substring(title.length() - name.length() - 3))
                                .matches();
    }

    static Optional<String> openGraph(Evidence e) {
        return Optional.ofNullable(e.html())
                .map(html -> html.select("meta[property=og:title],meta[name=twitter:title]")
                        .attr("content"))
                .filter(t -> !t.isBlank())
                .map(t -> SITE_SUFFIX.matcher(t.strip()).replaceFirst(""));
    }

    static Optional<String> titleElement(Evidence e) {
        return page(e, "head > title").map(t -> SITE_SUFFIX.matcher(t).replaceFirst(""));
    }

    /** A title property that the text itself begins with. */
    static Optional<String> confirmed(Evidence e) {
        return property(e)
                .filter(t -> t.length() > SHORTEST && letters(e.text()).startsWith(letters(t)));
    }

    private static String letters(String text) {
        return text.substring(0, Math.min(text.length(), 2 * LONGEST_LINE))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** A short first line over longer paragraphs, with at most a few short lines (byline, date) between. */
    static Optional<String> firstLine(Evidence e) {
        if (e.html() != null) {
            return Optional.empty();
        }
        List<String> head = e.head(5);
        if (head.size() < 2) {
            return Optional.empty();
        }
        String first = head.get(0);
        boolean paragraphBelow = head.stream().skip(1).anyMatch(l -> l.length() > Math.max(PARAGRAPH, first.length()))
                || head.size() == 2 && head.get(1).length() > first.length();
        return first.length() <= LONGEST_LINE
                        && paragraphBelow
                        && !SENTENCE_END.matcher(first).matches()
                ? Optional.of(first.replaceFirst("^#+\\s+", ""))
                : Optional.empty();
    }

    static Optional<String> property(Evidence e) {
        return Optional.ofNullable(e.properties().get(Keys.TITLE));
    }

    private static Optional<String> page(Evidence e, String query) {
        return Optional.ofNullable(e.html())
                .map(html -> html.selectFirst(query))
                .map(Element::text)
                .filter(t -> !t.isBlank());
    }
}
