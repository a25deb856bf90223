package org.onrecord.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.EmbeddingConfig;
import org.onrecord.index.Encoder;
import org.onrecord.index.Encoders;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.Snapshot;
import org.onrecord.split.PassageSplitter;

/**
 * Ingest side by side, in one run on the same segments and the same weights: ours, LangChain4j's ingestor with its in-process
 * model and in-memory store, and a bare ONNX Runtime loop on ready token ids, which nothing on these cores can beat. The
 * three take turns on small chunks, so that a busy machine disturbs them alike. Then: how long until as many bodies can be
 * searched by words. System properties: {@code eval.data}, {@code bench.bodies} (1000), {@code bench.passages} (all).
 */
public final class IngestBench {

    private static final int CHUNK = 128;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final String WEIGHTS = "bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

    private IngestBench() {}

    /** Something that ingests a chunk of segments. */
    private interface Contender {
        void ingest(List<String> segments) throws Exception;
    }

    /** Prints the table. */
    public static void main(String[] none) throws Exception {
        List<String> bodies = bodies(Integer.getInteger("bench.bodies", 1_000));
        try (Encoder encoder = bundled()) {
            PassageSplitter splitter = new PassageSplitter(encoder::tokens, encoder.maxPassageTokens());
            lexical(bodies, encoder, splitter);
            List<String> segments = new ArrayList<>();
            for (int i = 0; i < bodies.size(); i++) {
                splitter.split(article(i, bodies.get(i))).forEach(p -> segments.add(p.text()));
            }
            int most = Math.min(segments.size(), Integer.getInteger("bench.passages", Integer.MAX_VALUE));
            race(spread(segments, most), encoder);
        }
    }

    /** The model that comes with the application; close it. */
    static Encoder bundled() {
        EmbeddingConfig config = new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("on-record.embedding.model", "bundled"), "bench", 100))
                .build()
                .getConfigMapping(EmbeddingConfig.class);
        return Encoders.open(config, Path.of("none"));
    }

    /** As many segments, evenly from all: what the service averages over, not how the corpus happens to begin. */
    private static List<String> spread(List<String> segments, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> segments.get((int) ((long) i * segments.size() / most)))
                .toList();
    }

    private static void race(List<String> segments, Encoder encoder) throws Exception {
        EmbeddingModel theirs = new BgeSmallEnV15QuantizedEmbeddingModel();
        EmbeddingStoreIngestor ingestor = EmbeddingStoreIngestor.builder()
                .embeddingModel(theirs)
                .embeddingStore(new InMemoryEmbeddingStore<TextSegment>())
                .build();
        try (Bare bare = new Bare()) {
            List<Contender> contenders = List.of(
                    encoder::encodePassages,
                    chunk -> ingestor.ingest(chunk.stream().map(Document::from).toList()),
                    bare);
            long[] nanos = new long[contenders.size()];
            for (Contender contender : contenders) {
                contender.ingest(segments.subList(0, Math.min(32, segments.size())));
            }
            for (int from = 0, turn = 0; from < segments.size(); from += CHUNK, turn++) {
                List<String> chunk = segments.subList(from, Math.min(segments.size(), from + CHUNK));
                bare.prepare(chunk);
                for (int i = 0; i < contenders.size(); i++) {
                    int who = (i + turn) % contenders.size();
                    long start = System.nanoTime();
                    contenders.get(who).ingest(chunk);
                    nanos[who] += System.nanoTime() - start;
                }
            }
            report(segments, encoder, nanos);
        }
    }

    private static void report(List<String> segments, Encoder encoder, long[] nanos) {
        double tokens = segments.stream().mapToInt(encoder::tokens).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d segments of %.0f tokens on average, %d cores, Java %s%n",
                segments.size(),
                tokens,
                CORES,
                Runtime.version());
        String[] names = {"On Record encoder", "LangChain4j ingestor", "bare ONNX Runtime"};
        for (int i = 0; i < names.length; i++) {
            System.out.printf(Locale.ROOT, "%-22s %7.1f passages/s%n", names[i], segments.size() * 1e9 / nanos[i]);
        }
        System.out.printf(
                Locale.ROOT,
                "ours / LangChain4j %.2f (aim 1.35), ours / bare %.2f (aim 0.95)%n",
                (double) nanos[1] / nanos[0],
                (double) nanos[2] / nanos[0]);
    }

    private static void lexical(List<String> bodies, Encoder encoder, PassageSplitter splitter) throws IOException {
        Path data = Files.createTempDirectory("ingest-bench");
        try (EmbeddingCache cache = EmbeddingCache.open(data);
                ArchiveIndex index = ArchiveIndex.open(data, encoder.modelId(), encoder.dimension(), cache)) {
            long start = System.nanoTime();
            try (IndexUpdate update = index.begin()) {
                for (int i = 0; i < bodies.size(); i++) {
                    Article article = article(i, bodies.get(i));
                    List<Passage> passages = splitter.split(article);
                    update.put(
                            new LedgerEntry(
                                    article.file(),
                                    0,
                                    Instant.EPOCH,
                                    "",
                                    "0".repeat(64),
                                    "bench",
                                    List.of(article.id()),
                                    List.of(),
                                    Instant.EPOCH,
                                    0),
                            List.of(new IndexedArticle(article, passages)));
                }
                update.commit();
            }
            try (Snapshot snapshot = index.snapshot()) {
                int found =
                        snapshot.lexical(bodies.get(0), PassageFilter.NONE, 10).size();
                System.out.printf(
                        Locale.ROOT,
                        "%d bodies searchable by words after %.2f s (aim 10 s), splitting included; %d passages, %d hits%n",
                        snapshot.articleCount(),
                        (System.nanoTime() - start) / 1e9,
                        snapshot.passageCount(),
                        found);
            }
        }
    }

    private static Article article(int number, String body) {
        String id = "b" + number;
        return Articles.news(id, id + ".txt", "", body, null, "fr");
    }

    private static List<String> bodies(int most) throws IOException {
        Path file = Path.of(System.getProperty("eval.data")).resolve("orangesum-title/corpus.jsonl.gz");
        ObjectMapper json = new ObjectMapper();
        List<String> bodies = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : in.lines().limit(most).collect(Collectors.toList())) {
                bodies.add(json.readTree(line).path("text").asText());
            }
        }
        return bodies;
    }

    /** Runs the weights on ready token ids, one text on each core, and looks at no output. */
    private static final class Bare implements Contender, AutoCloseable {

        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final OrtSession session;
        private final HuggingFaceTokenizer tokenizer;
        private final ExecutorService cores = Executors.newFixedThreadPool(CORES);
        private List<long[]> ids = List.of();

        Bare() throws OrtException, IOException {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    InputStream weights = IngestBench.class.getClassLoader().getResourceAsStream(WEIGHTS);
                    InputStream definition = IngestBench.class.getClassLoader().getResourceAsStream(TOKENIZER)) {
                options.setIntraOpNumThreads(1);
                session = environment.createSession(weights.readAllBytes(), options);
                tokenizer = HuggingFaceTokenizer.newInstance(definition, Map.of("padding", "false"));
            }
        }

        void prepare(List<String> segments) {
            ids = segments.stream()
                    .map(s -> tokenizer.encode(s, true, false).getIds())
                    .toList();
        }

        @Override
        public void ingest(List<String> segments) throws Exception {
            if (ids.size() != segments.size()) {
                prepare(segments);
            }
            List<Callable<Void>> runs = new ArrayList<>();
            for (long[] text : ids) {
                runs.add(() -> run(text));
            }
            for (Future<Void> done : cores.invokeAll(runs)) {
                done.get();
            }
        }

        private Void run(long[] text) throws OrtException {
            long[] shape = {1, text.length};
            long[] ones = new long[text.length];
            Arrays.fill(ones, 1);
            Map<String, OnnxTensor> inputs = Map.of(
                    "input_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(text), shape),
                    "attention_mask", OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape),
                    "token_type_ids",
                            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[text.length]), shape));
            session.run(inputs).close();
            inputs.values().forEach(OnnxTensor::close);
            return null;
        }

        @Override
        public void close() throws OrtException {
            cores.shutdownNow();
            tokenizer.close();
            session.close();
        }
    }
}
