package org.onrecord.eval;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.article.Article;
import org.onrecord.article.ArticleId;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.SyncMark;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.FlatEncoder;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.RetrievalConfig;
import org.onrecord.retrieval.Retriever;
import org.onrecord.split.PassageSplitter;

/** Folders of articles in an index without vectors: what words alone can do. */
public final class SampleArchive implements AutoCloseable {

    private static final int PASSAGE_WORDS = 110;

    private final EmbeddingCache cache;
    private final ArchiveIndex index;
    private final Archive archive;
    private final Map<String, Article> articles = new LinkedHashMap<>();

    private SampleArchive(Path data) {
        Encoder none = new NoEncoder();
        this.cache = EmbeddingCache.open(data);
        this.index = ArchiveIndex.open(data, none.modelId(), none.dimension(), cache);
        Lexicon lexicon = Lexicon.bundled();
        this.archive = new Archive(
                index,
                new Retriever(none, lexicon, config(RetrievalConfig.class), java.time.Clock.systemUTC()),
                lexicon,
                new SyncMark(Duration.ofDays(1)));
    }

    /** The samples and the evaluation corpus, their files named as the evaluation sets do. */
    public static SampleArchive ofEvaluationSets(Path data) throws IOException {
        SampleArchive sample = new SampleArchive(data);
        sample.add(Path.of("documents"), "documents/");
        sample.add(Path.of("src/test/resources/eval/corpus"), "corpus/");
        return sample;
    }

    /** One folder, its files named as the service does. */
    public static SampleArchive ofFolder(Path data, Path folder) throws IOException {
        SampleArchive sample = new SampleArchive(data);
        sample.add(folder, "");
        return sample;
    }

    /** Only these articles. */
    public static SampleArchive of(Path data, List<Article> articles) {
        SampleArchive sample = new SampleArchive(data);
        sample.put(articles, Map.of());
        return sample;
    }

    /** The settings of a package as they are when nothing is set. */
    public static <T> T config(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }

    private void add(Path folder, String prefix) throws IOException {
        DocumentParser parser = new TikaDocumentParser(config(ParseConfig.class));
        List<Article> read = new ArrayList<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = prefix + folder.relativize(file).toString().replace('\\', '/');
                read.addAll(parser.parse(file, path).articles());
                hashes.put(path, sha256(file));
            }
        }
        put(read, hashes);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void put(List<Article> read, Map<String, String> hashes) {
        PassageSplitter splitter = new PassageSplitter(text -> text.split("\\s+").length, PASSAGE_WORDS);
        Map<String, List<IndexedArticle>> byFile = new LinkedHashMap<>();
        for (Article article : read) {
            articles.put(article.id(), article);
            byFile.computeIfAbsent(article.file(), f -> new ArrayList<>())
                    .add(new IndexedArticle(article, splitter.split(article)));
        }
        try (IndexUpdate update = index.begin()) {
            byFile.forEach((file, some) -> update.put(
                    new LedgerEntry(
                            file,
                            1,
                            Instant.EPOCH,
                            "",
                            hashes.getOrDefault(file, ArticleId.hash(file)),
                            "test",
                            some.stream().map(a -> a.article().id()).toList(),
                            List.of(),
                            Instant.EPOCH,
                            0),
                    some));
            update.commit();
        }
    }

    public Archive archive() {
        return archive;
    }

    public List<Article> articles() {
        return List.copyOf(articles.values());
    }

    @Override
    public void close() {
        index.close();
        cache.close();
    }

    /** Its passages are counted in words and never embedded. */
    private static final class NoEncoder extends FlatEncoder {

        @Override
        public String modelId() {
            return "none";
        }

        @Override
        public int maxPassageTokens() {
            return PASSAGE_WORDS;
        }

        @Override
        public int tokens(String text) {
            return text.split("\\s+").length;
        }

        @Override
        public float[] encodeQuery(String question) {
            throw new UnsupportedOperationException("no vectors here");
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException("no vectors here");
        }
    }
}
