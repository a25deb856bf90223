package org.onrecord.parse.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.onrecord.article.Kind;

/** What sort of text it is, from what the file says about it. */
public final class Kinds {

    private static final List<Map.Entry<Kind, Pattern>> WORDS = List.of(
            entry(
                    Kind.SPONSORED,
                    "sponsored|sponsorisé|publi-?r[ée]dactionnel|partner content|advertorial|publi-?reportage|contenu de marque|paid post"),
            entry(Kind.SATIRE, "satire|satirique|humour|parody|parodie"),
            entry(
                    Kind.OPINION,
                    "opinions?|op-?ed|editorial|éditorial|édito|edito|tribunes?|chroniques?|column|commentary|point de vue|letters"),
            entry(Kind.LIVE, "live|live ?blog|en direct|direct"),
            entry(
                    Kind.EXPLAINER,
                    "explainer|explained|décryptage|decryptage|explication|fact ?check|repères|comprendre"));

    private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(\\w{5,40})\"");
    private static final Map<String, Kind> TYPES = Map.of(
            "OpinionNewsArticle", Kind.OPINION,
            "SatiricalArticle", Kind.SATIRE,
            "AdvertiserContentArticle", Kind.SPONSORED,
            "LiveBlogPosting", Kind.LIVE,
            "BackgroundNewsArticle", Kind.EXPLAINER);
    private static final Pattern EXPLAINS = Pattern.compile("(?i)\\b(?:an explainer|explained|mode d['’]emploi)\\b");

    private Kinds() {}

    /** The finders in order. */
    public static Finder<Kind> finder() {
        return Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.KIND)).flatMap(Kinds::read),
                Kinds::schemaType,
                e -> Bylines.section().find(e).flatMap(Kinds::read),
                Kinds::path,
                e -> Titles.finder().find(e).flatMap(Kinds::label)));
    }

    /** What schema.org calls it in JSON-LD. */
    private static Optional<Kind> schemaType(Evidence e) {
        Document html = e.html();
        return html == null
                ? Optional.empty()
                : html.select("script[type=application/ld+json]").stream()
                        .flatMap(s -> TYPE.matcher(s.data()).results())
                        .flatMap(m -> Optional.ofNullable(TYPES.get(m.group(1))).stream())
                        .findFirst();
    }

    /** A folder of its address: {@code /opinions/}, {@code /tribunes/}. */
    private static Optional<Kind> path(Evidence e) {
        return Addresses.finder()
                .find(e)
                .flatMap(url -> Arrays.stream(url.split("[/?#]"))
                        .skip(3)
                        .flatMap(folder -> exactly(folder.replace('-', ' ')).stream())
                        .findFirst());
    }

    /** A label at the head of a title: {@code Opinion: …}, {@code Tribune | …}. */
    private static Optional<Kind> label(String title) {
        String[] parts = title.split("\\s*[:|–—.]\\s+", 2);
        Optional<Kind> label = parts.length == 2 ? exactly(parts[0]) : Optional.empty();
        return label.isPresent() || !EXPLAINS.matcher(title).find() ? label : Optional.of(Kind.EXPLAINER);
    }

    private static Optional<Kind> read(String words) {
        return WORDS.stream()
                .filter(w ->
                        w.getValue().matcher(words.toLowerCase(Locale.ROOT)).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Kind> exactly(String words) {
        return WORDS.stream()
                .filter(w -> w.getValue()
                        .matcher(words.toLowerCase(Locale.ROOT).strip())
                        .matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map.Entry<Kind, Pattern> entry(Kind kind, String words) {
        return Map.entry(kind, Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"));
    }
}
