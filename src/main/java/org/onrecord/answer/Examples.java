package org.onrecord.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.quote.Quote;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.article.Article;
import org.onrecord.article.Kind;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.SearchQuery;

/**
 * Questions for a reader who does not know what to ask: made of an article's title, and offered only where quote mode
 * answers them with that article. No model is asked and no conversation begun.
 */
public final class Examples {

    /** A longer title, in UTF-16 code units, makes no question that is read at a glance. */
    private static final int LONGEST = 110;

    /** What is paid for, meant or made up is not put into a reader's mouth. */
    private static final Set<Kind> OFFERED = EnumSet.of(Kind.NEWS, Kind.LIVE, Kind.EXPLAINER);

    private final Archive archive;
    private final QuoteSelector selector;

    public Examples(Archive archive, QuoteSelector selector) {
        this.archive = archive;
        this.selector = selector;
    }

    /** A question that {@code article} answers. */
    public record Example(String question, Article article) {}

    /**
     * The first {@code most} of these articles that answer a question about their title; ids that are not in the archive are
     * passed over.
     */
    public List<Example> among(List<String> articleIds, int most) {
        List<Example> examples = new ArrayList<>();
        try (Archive.Session session = archive.open()) {
            for (String id : articleIds) {
                Optional<Article> article = session.article(id);
                String question = article.map(Examples::question).orElse(null);
                if (question != null && answers(article.get(), question, session)) {
                    examples.add(new Example(question, article.get()));
                }
                if (examples.size() == most) {
                    break;
                }
            }
        }
        return examples;
    }

    /** Null for a title that makes none: paid for or not news, of another language, too long, one word, half a question. */
    static @Nullable String question(Article article) {
        String title = article.title().strip();
        boolean spoken = article.language().equals("fr") || article.language().equals("en");
        if (!OFFERED.contains(article.kind()) || !spoken || title.length() > LONGEST || !title.contains(" ")) {
            return null;
        }
        if (title.indexOf('?') >= 0) {
            return title.indexOf('?') == title.length() - 1 ? title : null;
        }
        return Phrases.of(article.language()).about(title);
    }

    private boolean answers(Article article, String question, Archive.Session session) {
        List<Hit> hits = session.passages(SearchQuery.of(question), Readings.PASSAGES);
        List<Quote> quotes = selector.findings(session.analyse(question, article.language()), hits, session)
                .quotes();
        // A title that is quoted back at its reader answers nothing.
        return !quotes.isEmpty()
                && quotes.get(0).answers()
                && quotes.get(0).article().id().equals(article.id())
                && !quotes.get(0).text().contains(article.title().strip());
    }
}
