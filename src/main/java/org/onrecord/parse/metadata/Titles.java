package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a headline may stand, best first. */
public final class Titles {

    private static final int LONGEST_LINE = 160;
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
                Titles::firstLine,
                Titles::property));
    }

    static Optional<String> stated(Evidence e) {
        return Optional.ofNullable(e.stated().get(Keys.TITLE));
    }

    static Optional<String> heading(Evidence e) {
        return page(e, "article h1, [itemprop=headline], main h1, h1");
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

    /** A short first line over longer paragraphs. */
    static Optional<String> firstLine(Evidence e) {
        if (e.html() != null) {
            return Optional.empty();
        }
        List<String> head = e.head(2);
        return head.size() == 2
                        && head.get(0).length() <= LONGEST_LINE
                        && head.get(1).length() > head.get(0).length()
                        && !SENTENCE_END.matcher(head.get(0)).matches()
                ? Optional.of(head.get(0).replaceFirst("^#+\\s+", ""))
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
