package org.onrecord.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Kind;
import org.onrecord.article.Published;
import org.onrecord.parse.load.Draft;
import org.onrecord.parse.metadata.Addresses;
import org.onrecord.parse.metadata.Bylines;
import org.onrecord.parse.metadata.Dates;
import org.onrecord.parse.metadata.Evidence;
import org.onrecord.parse.metadata.Finder;
import org.onrecord.parse.metadata.Keys;
import org.onrecord.parse.metadata.Kinds;
import org.onrecord.parse.metadata.LanguageFinder;
import org.onrecord.parse.metadata.Titles;
import org.onrecord.parse.text.Characters;
import org.onrecord.parse.text.Instructions;

/** Settles a draft's metadata: asks the finders and makes the article. */
final class ArticleMaker {

    private static final int LONGEST_FIELD = 300;

    private final Finder<String> title = Titles.finder();
    private final Finder<Published> published = Dates.published();
    private final Finder<Published> updated = Dates.updated();
    private final Finder<String> author = Bylines.author();
    private final Finder<String> source = Bylines.source();
    private final Finder<String> section = Bylines.section();
    private final Finder<String> address = Addresses.finder();
    private final Finder<Kind> kind = Kinds.finder();
    private final LanguageFinder languages = new LanguageFinder();

    Article make(Draft draft, String file) {
        Evidence evidence =
                new Evidence(file, draft.text(), draft.html(), draft.stated(), draft.properties(), draft.removed());
        return new Article(
                ArticleId.of(file, draft.entry()),
                file,
                text(title, evidence).orElse(fileName(file)),
                draft.text(),
                published.find(evidence).orElse(null),
                updated.find(evidence).orElse(null),
                text(author, evidence).orElse(null),
                text(source, evidence).orElse(null),
                language(evidence),
                kind.find(evidence).orElse(Kind.NEWS),
                address.find(evidence).orElse(null),
                text(section, evidence).orElse(null),
                flags(draft),
                draft.removed());
    }

    private static List<String> flags(Draft draft) {
        return Instructions.in(draft.text())
                ? Stream.concat(draft.flags().stream(), Stream.of("suspicious")).toList()
                : draft.flags();
    }

    private String language(Evidence evidence) {
        return Optional.ofNullable(evidence.stated().get(Keys.LANGUAGE))
                .flatMap(LanguageFinder::stated)
                .orElseGet(() -> languages.find(evidence.text()));
    }

    private static Optional<String> text(Finder<String> finder, Evidence evidence) {
        return finder.find(evidence)
                .map(v ->
                        Characters.normalise(v).replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(v -> !v.isEmpty())
                .map(v -> v.substring(0, Math.min(LONGEST_FIELD, v.length())));
    }

    private static String fileName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
