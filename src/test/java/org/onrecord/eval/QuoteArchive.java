package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.article.Published;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.SyncMark;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.Retriever;
import org.onrecord.split.PassageSplitter;

/** A small archive in a temporary folder, searched by words and meaning; a filling replaces articles of the same names. */
final class QuoteArchive implements AutoCloseable {

    private final Path folder;
    private final CachingEncoder encoder;
    private final boolean meaning;
    private final ArchiveIndex index;
    private final Archive archive;

    /**
     * An empty archive.
     *
     * @param meaning whether passages are searched by meaning too, which takes long to prepare
     */
    QuoteArchive(CachingEncoder encoder, boolean meaning) throws IOException {
        this.encoder = encoder;
        this.meaning = meaning;
        folder = Files.createTempDirectory("quotes");
        Lexicon lexicon = Lexicon.bundled();
        Encoder search = meaning ? encoder : new NoEncoder();
        index = ArchiveIndex.open(folder, search.modelId(), search.dimension(), encoder.cache());
        Retriever retriever = new Retriever(search, lexicon, EvalConfigs.retrieval(), Clock.systemUTC());
        archive = new Archive(index, retriever, lexicon, new SyncMark(Duration.ofDays(1)));
    }

    /**
     * What an article is made of.
     *
     * @param day of publication, or null
     */
    record Text(String name, String text, @Nullable LocalDate day) {}

    Archive archive() {
        return archive;
    }

    void fill(List<Text> texts, String language) {
        PassageSplitter splitter = new PassageSplitter(encoder::tokens, encoder.maxPassageTokens());
        List<IndexedArticle> articles = new ArrayList<>();
        for (Text text : texts) {
            Article article = article(text, language);
            articles.add(new IndexedArticle(article, splitter.split(article)));
        }
        if (meaning) {
            encoder.encodePassages(articles.stream()
                    .flatMap(article -> article.passages().stream())
                    .map(Passage::text)
                    .toList());
        }
        try (IndexUpdate update = index.begin()) {
            articles.forEach(article -> update.put(entry(article.article()), List.of(article)));
            update.commit();
        }
    }

    private static LedgerEntry entry(Article article) {
        return new LedgerEntry(
                article.file(),
                article.text().length(),
                Instant.EPOCH,
                "",
                ArticleId.hash(article.text()),
                "eval",
                List.of(article.id()),
                List.of(),
                Instant.EPOCH,
                0);
    }

    static Article article(Text text, String language) {
        return Articles.news(
                ArticleId.of(text.name(), null),
                text.name(),
                "",
                text.text(),
                text.day() == null ? null : Published.on(text.day()),
                language);
    }

    @Override
    public void close() throws IOException {
        index.close();
        PathUtils.deleteDirectory(folder);
    }
}
