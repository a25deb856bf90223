package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onrecord.article.Published;
import org.onrecord.parse.html.Paragraphs;

/** Where the author, outlet and section may stand, best first. */
public final class Bylines {

    private static final Pattern JSON_AUTHOR =
            Pattern.compile("\"author\"\\s*:\\s*\\[?\\s*\\{[^}]{0,300}?\"name\"\\s*:\\s*\"([^\"]{2,80})\"");
    private static final Pattern JSON_PUBLISHER =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^}]{0,300}?\"name\"\\s*:\\s*\"([^\"]{2,80})\"");
    private static final Pattern LINE = Pattern.compile(
            "^(?:By|BY|Par|PAR|De notre correspondante?)\\s+(\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:(?:and|et|de|du|van|von|le|la)\\s+)*\\p{Lu}[\\p{L}.'’-]+){1,5})\\s*(?:[,|–—-].{0,60})?$");

    private static final String DATE =
            "(?:(?:\\p{L}+,? )?\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}+ \\d{4}|\\p{L}+ \\d{1,2}, \\d{4}|[\\d/.-]{8,10}).{0,20}";
    private static final Pattern OUTLET_AND_DATE =
            Pattern.compile("^(\\p{Lu}[^,\\d]{2,50}?)(?:,| +[-–—|·]) +" + DATE + "$");
    private static final List<Pattern> OUTLETS =
            List.of(Pattern.compile("^(?:By|Par) [^,]{4,60}, (\\p{Lu}[^,\\d]{2,50}), " + DATE + "$"), OUTLET_AND_DATE);
    static final String NAME_WORD =
            "(?:(?:[ldLD]['’])?\\p{Lu}[\\p{L}'’.&-]*|&|the|of|and|for|de|du|des|la|le|les|et|en|sur|à|au|aux)";
    /** Names begin their words with capitals, small ones aside; a headline that ends in a date does not. */
    private static final Pattern NAME = Pattern.compile("(?!(?iu:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi"
            + "|mercredi|jeudi|vendredi|samedi|dimanche|publi|posted|updated|mis ))"
            + NAME_WORD + "(?: " + NAME_WORD + "){0,6}");

    private static final Pattern SUFFIX = Pattern.compile("^(.{10,300}?)\\s+[|–—-]\\s+([^|–—]{2,40})$");
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?i)\\s*(?:\\s[@|•].*|(?:\\s|,)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?"
                    + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d.*|\\s\\d{1,2}[/ .-].*)$");
    private static final int PAGE_LINES = 80;
    private static final int LONGEST_LINE = 160;

    private Bylines() {}

    /** The finders of the author in order. */
    public static Finder<String> author() {
        Finder<String> bylines = Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.AUTHOR)),
                e -> json(e, JSON_AUTHOR),
                e -> meta(e, "meta[name=author],meta[property=article:author]").filter(a -> !a.startsWith("http")),
                e -> element(e, "[rel=author],[itemprop=author],.byline,.author"),
                Bylines::line,
                e -> Optional.ofNullable(e.properties().get(Keys.AUTHOR))));
        return evidence -> bylines.find(evidence).map(Bylines::name).filter(name -> !name.isEmpty());
    }

    /** A byline without "By" before it, and without the account, date and the like behind it. */
    private static String name(String byline) {
        String name = AFTER_NAME.matcher(byline.strip()).replaceFirst("");
        return name.replaceFirst("^(?i:by|par)\\s+(?=\\p{Lu})", "").strip();
    }

    /** The finders of the outlet in order. */
    public static Finder<String> source() {
        return Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.SOURCE)),
                e -> meta(e, "meta[property=og:site_name]"),
                e -> json(e, JSON_PUBLISHER),
                e -> meta(e, "meta[name=application-name],meta[name=publisher]"),
                Bylines::titleSuffix,
                Bylines::outletLine,
                e -> Copyright.outlet(e, author()),
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
        return lines(e).map(LINE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst();
    }

    /** {@code By Author, Outlet, date} or {@code Outlet, date}. */
    private static Optional<String> outletLine(Evidence e) {
        return lines(e).flatMap(l -> OUTLETS.stream().map(p -> p.matcher(l)))
                .filter(Matcher::matches)
                .map(m -> m.group(1).strip())
                .filter(outlet -> DateText.read(outlet, false).isEmpty())
                .map(outlet -> asWritten(outlet, e))
                .findFirst();
    }

    /** The outlet in a line that holds nothing but it and a day: {@code Northgate Ledger, 23 October 2026}. */
    public static Optional<String> outletOf(String line) {
        String plain = line.replaceAll("^[*_]+|[*_]+$", "");
        Matcher m = OUTLET_AND_DATE.matcher(plain);
        return line.length() < LONGEST_LINE
                        && m.matches()
                        && NAME.matcher(m.group(1).strip()).matches()
                        && DateText.read(m.group(1), false).isEmpty()
                        && DateText.read(plain.substring(m.end(1)), false)
                                .filter(date -> date.precision().compareTo(Published.Precision.DAY) >= 0)
                                .isPresent()
                ? Optional.of(m.group(1).strip())
                : Optional.empty();
    }

    /** A masthead in capitals, as the foot of the page or the text spells it in small letters. */
    private static String asWritten(String outlet, Evidence e) {
        if (!outlet.equals(outlet.toUpperCase(Locale.ROOT))) {
            return outlet;
        }
        Matcher spelt = Pattern.compile(Pattern.quote(outlet), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(e.properties().getOrDefault(Keys.MASTHEAD, "") + '\n' + e.text());
        return spelt.results()
                .map(m -> m.group())
                .filter(m -> !m.equals(outlet))
                .findFirst()
                .orElse(outlet);
    }

    /** What a page's title says after its headline: {@code Headline | Outlet}. */
    private static Optional<String> titleSuffix(Evidence e) {
        Document html = e.html();
        if (html == null) {
            return Optional.empty();
        }
        Matcher suffix = SUFFIX.matcher(html.title().strip());
        return suffix.matches()
                        && html.select("h1").eachText().stream()
                                .anyMatch(h -> suffix.group(1).strip().startsWith(h.strip()))
                ? Optional.of(suffix.group(2).strip())
                : Optional.empty();
    }

    /** Short lines at the head of a text, or of a page, without emphasis marks. */
    private static Stream<String> lines(Evidence e) {
        Document html = e.html();
        Stream<String> lines = html == null
                ? Stream.concat(e.properties().getOrDefault(Keys.MASTHEAD, "").lines(), e.head(5).stream())
                : html.body() == null
                        ? Stream.empty()
                        : Paragraphs.of(html.body()).stream().limit(PAGE_LINES);
        return lines.filter(l -> l.length() < LONGEST_LINE)
                .map(l -> l.replaceAll("^[*_]+|[*_]+$", "").strip());
    }
}
