package org.onrecord.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.onrecord.answer.quote.Findings;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.SyncMark;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.Retriever;
import org.onrecord.retrieval.SearchQuery;
import org.onrecord.split.PassageSplitter;

/** The samples and the planted corpus, searchable: what the sets of our own ask about. */
final class OwnArchive implements AutoCloseable {

    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);

    private static final Path SETS = Path.of("src/test/resources/eval");
    private static final int PASSAGES = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddingCache cache;
    private final ArchiveIndex index;
    private final List<Article> articles;
    private final Archive archive;

    private OwnArchive(EmbeddingCache cache, ArchiveIndex index, List<Article> articles, Archive archive) {
        this.cache = cache;
        this.index = index;
        this.articles = articles;
        this.archive = archive;
    }

    /**
     * Reads and indexes all files into {@code data}; by words alone when {@code encoder} is a {@link NoEncoder}.
     *
     * @param more folders whose files are indexed too
     */
    static OwnArchive in(Path data, Encoder encoder, Path... more) throws IOException {
        EmbeddingCache cache = EmbeddingCache.open(data);
        ArchiveIndex index = ArchiveIndex.open(data, encoder.modelId(), encoder.dimension(), cache);
        List<Path> folders = new ArrayList<>(List.of(Path.of("documents"), SETS.resolve("corpus")));
        folders.addAll(List.of(more));
        List<IndexedArticle> articles =
                articles(folders, new PassageSplitter(encoder::tokens, encoder.maxPassageTokens()));
        try (IndexUpdate update = index.begin()) {
            for (IndexedArticle article : articles) {
                LedgerEntry entry = new LedgerEntry(
                        article.article().file() + '#' + article.article().id(),
                        0,
                        Instant.EPOCH,
                        "",
                        "0".repeat(64),
                        "eval",
                        List.of(article.article().id()),
                        List.of(),
                        Instant.EPOCH,
                        0);
                update.put(entry, List.of(article));
                if (!(encoder instanceof NoEncoder)) {
                    update.commit();
                    update.setVectors(vectors(article.passages(), encoder));
                }
            }
            update.commit();
        }
        Lexicon lexicon = Lexicon.bundled();
        Retriever retriever = new Retriever(encoder, lexicon, EvalConfigs.retrieval(), NOW);
        return new OwnArchive(
                cache,
                index,
                articles.stream().map(IndexedArticle::article).toList(),
                new Archive(index, retriever, lexicon, new SyncMark(Duration.ofMinutes(5))));
    }

    private static Map<Passage, float[]> vectors(List<Passage> passages, Encoder encoder) {
        List<float[]> computed =
                encoder.encodePassages(passages.stream().map(Passage::text).toList());
        Map<Passage, float[]> vectors = new HashMap<>();
        for (int i = 0; i < computed.size(); i++) {
            vectors.put(passages.get(i), computed.get(i));
        }
        return vectors;
    }

    private static List<IndexedArticle> articles(List<Path> folders, PassageSplitter splitter) throws IOException {
        TikaDocumentParser parser = new TikaDocumentParser(EvalConfigs.of(ParseConfig.class));
        List<IndexedArticle> articles = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String path = folder.getFileName() + "/"
                            + folder.relativize(file).toString().replace('\\', '/');
                    for (Article article : parser.parse(file, path).articles()) {
                        articles.add(new IndexedArticle(article, splitter.split(article)));
                    }
                }
            }
        }
        return articles;
    }

    List<Article> articles() {
        return articles;
    }

    Archive archive() {
        return archive;
    }

    /** The lines of one of the sets. */
    static List<JsonNode> lines(String set) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SETS.resolve(set))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /**
     * What the archive has for each question of the tuning half of some sets.
     *
     * @param told what it has for a line's question
     */
    void tuning(List<String> sets, QuoteSelector selector, BiConsumer<JsonNode, Findings> told) throws IOException {
        try (Archive.Session session = archive.open()) {
            for (String set : sets) {
                for (JsonNode line : lines(set)) {
                    if (line.get("half").asText().equals("tune")) {
                        String question = line.get("question").asText();
                        told.accept(
                                line,
                                selector.findings(
                                        session.analyse(
                                                question, line.get("lang").asText()),
                                        session.passages(SearchQuery.of(question), PASSAGES),
                                        session));
                    }
                }
            }
        }
    }

    /**
     * The same of an archive of its own, by words alone, for what learns from it.
     *
     * @param more folders whose files are indexed too
     */
    static void learn(List<String> sets, BiConsumer<JsonNode, Findings> told, Path... more) throws IOException {
        try (OwnArchive own = in(Files.createTempDirectory("training"), new NoEncoder(), more)) {
            own.tuning(sets, new QuoteSelector(), told);
        }
    }

    /** The texts of an array. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Override
    public void close() {
        index.close();
        cache.close();
    }
}
