package org.onrecord.parse.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.article.Kind;

/** What sort of text it is, from what the file says about it. */
public final class Kinds {

    private static final List<java.util.Map.Entry<Kind, Pattern>> WORDS = List.of(
            entry(
                    Kind.SPONSORED,
                    "sponsored|sponsorisé|publi-?r[ée]dactionnel|partner content|advertorial|publi-?reportage|contenu de marque|paid post"),
            entry(Kind.SATIRE, "satire|satirique|humour|parody|parodie"),
            entry(
                    Kind.OPINION,
                    "opinions?|op-?ed|editorial|éditorial|édito|edito|tribune|chronique|column|commentary|point de vue|letters"),
            entry(Kind.LIVE, "live|live ?blog|en direct|direct"),
            entry(
                    Kind.EXPLAINER,
                    "explainer|explained|décryptage|decryptage|explication|fact ?check|repères|comprendre"));

    private Kinds() {}

    /** The finders in order. */
    public static Finder<Kind> finder() {
        return Finder.firstOf(List.of(
                e -> Optional.ofNullable(e.stated().get(Keys.KIND)).flatMap(Kinds::read),
                e -> Bylines.section().find(e).flatMap(Kinds::read),
                e -> Titles.finder().find(e).flatMap(Kinds::label)));
    }

    /** A label at the head of a title: {@code Opinion: …}, {@code Tribune | …}. */
    private static Optional<Kind> label(String title) {
        String[] parts = title.split("\\s*[:|–—]\\s*", 2);
        return parts.length == 2 ? exactly(parts[0]) : Optional.empty();
    }

    private static Optional<Kind> read(String words) {
        return WORDS.stream()
                .filter(w ->
                        w.getValue().matcher(words.toLowerCase(Locale.ROOT)).find())
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Kind> exactly(String words) {
        return WORDS.stream()
                .filter(w -> w.getValue()
                        .matcher(words.toLowerCase(Locale.ROOT).strip())
                        .matches())
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    private static java.util.Map.Entry<Kind, Pattern> entry(Kind kind, String words) {
        return java.util.Map.entry(kind, Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"));
    }
}
