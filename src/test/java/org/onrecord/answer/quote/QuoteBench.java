package org.onrecord.answer.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.article.Kind;
import org.onrecord.eval.EvalConfigs;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.SyncMark;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.RetrievalConfig;
import org.onrecord.retrieval.Retriever;
import org.onrecord.split.PassageSplitter;

/** An archive in a temporary folder, searched by words alone; a filling replaces articles of the same names. */
final class QuoteBench implements AutoCloseable {

    private final EmbeddingCache cache;
    private final ArchiveIndex index;
    private final Archive archive;

    QuoteBench() throws IOException {
        Path folder = Files.createTempDirectory("quotes");
        Lexicon lexicon = Lexicon.bundled();
        cache = EmbeddingCache.open(folder);
        index = ArchiveIndex.open(folder, "none", 1, cache);
        Retriever retriever = new Retriever(
                new NoEncoder(), lexicon, EvalConfigs.of(RetrievalConfig.class), java.time.Clock.systemUTC());
        archive = new Archive(index, retriever, lexicon, new SyncMark(Duration.ofDays(1)));
    }

    Archive.Session open() {
        return archive.open();
    }

    /** Each text is a name and what the article says. */
    void fill(List<String[]> texts, String language) {
        PassageSplitter splitter = new PassageSplitter(text -> 1 + text.length() / 4, 500);
        try (IndexUpdate update = index.begin()) {
            for (String[] text : texts) {
                Article article = article(text[0], text[1], language);
                LedgerEntry entry = new LedgerEntry(
                        text[0],
                        text[1].length(),
                        Instant.EPOCH,
                        "inode=1",
                        ArticleId.hash(text[1]),
                        "eval",
                        List.of(article.id()),
                        List.of(),
                        Instant.EPOCH,
                        0);
                update.put(entry, List.of(new IndexedArticle(article, splitter.split(article))));
            }
            update.commit();
        }
    }

    private static Article article(String name, String text, String language) {
        return new Article(
                ArticleId.of(name, null),
                name,
                "",
                text,
                null,
                null,
                null,
                null,
                language,
                Kind.NEWS,
                null,
                null,
                List.of(),
                List.of());
    }

    @Override
    public void close() {
        index.close();
        cache.close();
    }

    private static final class NoEncoder implements Encoder {

        @Override
        public String modelId() {
            return "other";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public boolean multilingual() {
            return false;
        }

        @Override
        public int maxPassageTokens() {
            return 500;
        }

        @Override
        public int tokens(String text) {
            return text.length() / 4;
        }

        @Override
        public float[] encodeQuery(String question) {
            return new float[1];
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
