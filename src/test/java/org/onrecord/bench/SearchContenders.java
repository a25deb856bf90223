package org.onrecord.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.article.Passage;
import org.onrecord.bench.InventedNews.Question;
import org.onrecord.eval.EvalConfigs;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.CosineScale;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.Encoder;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.ScoredPassage;
import org.onrecord.index.Snapshot;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.RetrievalConfig;
import org.onrecord.retrieval.Retriever;
import org.onrecord.retrieval.SearchQuery;
import org.onrecord.retrieval.SearchThreads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What {@link SearchBench} times: the ten best passages for one of a thousand questions, by our search and by LangChain4j's
 * in-memory store, over the same vectors. Where the question is embedded, the bundled model computes its vector, and the
 * search goes on with the one that {@link InventedNews} has for it.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchContenders {

    static final int WANTED = 10;
    static final int QUESTIONS = 1_000;

    /** Questions in turn, for any number of threads. */
    private static final class Questions {

        private final Question[] questions = new Question[QUESTIONS];
        private final AtomicInteger next = new AtomicInteger();

        Questions(InventedNews news, int passages) {
            for (int i = 0; i < QUESTIONS; i++) {
                questions[i] = news.question(i, passages / InventedNews.PASSAGES_OF_AN_ARTICLE);
            }
        }

        Question next() {
            return questions[Math.floorMod(next.getAndIncrement(), QUESTIONS)];
        }
    }

    /** Our search over an index that {@link SearchBench} filled. */
    @State(Scope.Benchmark)
    public static class Ours {

        @Param({"1000", "10000", "100000"})
        public int passages;

        /** Where meaning is searched; as the service does unless set otherwise before {@link #open()}. */
        Executor aside = SearchThreads.of(Runtime.getRuntime().availableProcessors());

        private final Lexicon lexicon = Lexicon.bundled();
        private Questions questions;
        private Encoder model;
        private EmbeddingCache cache;
        private ArchiveIndex index;
        private Snapshot snapshot;
        private final Map<String, float[]> prepared = new ConcurrentHashMap<>();
        private Retriever embedding;
        private Retriever oneThread;
        private Retriever given;

        @Setup
        public void open() {
            questions = new Questions(new InventedNews(), passages);
            model = IngestBench.bundled();
            Path folder = SearchIndexes.folder(passages);
            cache = EmbeddingCache.open(folder);
            index = ArchiveIndex.open(folder, SearchIndexes.MODEL, InventedNews.DIMENSION, cache);
            snapshot = index.snapshot();
            RetrievalConfig config = EvalConfigs.of(RetrievalConfig.class);
            embedding = new Retriever(new Prepared(model, prepared, true), lexicon, config, Clock.systemUTC(), aside);
            oneThread = new Retriever(
                    new Prepared(model, prepared, true), lexicon, config, Clock.systemUTC(), Runnable::run);
            given = new Retriever(new Prepared(model, prepared, false), lexicon, config, Clock.systemUTC(), aside);
        }

        private List<Hit> search(Retriever retriever) {
            Question question = questions.next();
            prepared.put(question.text(), question.vector());
            return retriever.passages(snapshot, SearchQuery.of(question.text()), WANTED);
        }

        @TearDown
        public void close() {
            snapshot.close();
            index.close();
            cache.close();
            model.close();
        }
    }

    /** LangChain4j's store with the same vectors and texts. */
    @State(Scope.Benchmark)
    public static class Theirs {

        @Param({"1000", "10000", "100000"})
        public int passages;

        private Questions questions;
        private EmbeddingModel model;
        private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

        @Setup
        public void fill() {
            InventedNews news = new InventedNews();
            questions = new Questions(news, passages);
            model = new BgeSmallEnV15QuantizedEmbeddingModel();
            for (int i = 0; i < passages / InventedNews.PASSAGES_OF_AN_ARTICLE; i++) {
                for (Passage passage : news.article(i).passages()) {
                    store.add(Embedding.from(news.vector(i, passage.ordinal())), TextSegment.from(passage.text()));
                }
            }
        }

        private EmbeddingSearchResult<TextSegment> search(boolean embed) {
            Question question = questions.next();
            if (embed && model.embed(question.text()).content().dimension() != InventedNews.DIMENSION) {
                throw new IllegalStateException("not the model that the index is made for");
            }
            return store.search(EmbeddingSearchRequest.builder()
                    .queryEmbedding(Embedding.from(question.vector()))
                    .maxResults(WANTED)
                    .build());
        }
    }

    /** The bundled model, whose vectors give way to those of the invented questions. */
    private record Prepared(Encoder model, Map<String, float[]> vectors, boolean embeds) implements Encoder {

        @Override
        public String modelId() {
            return SearchIndexes.MODEL;
        }

        @Override
        public int dimension() {
            return InventedNews.DIMENSION;
        }

        @Override
        public boolean multilingual() {
            return false;
        }

        @Override
        public CosineScale scale() {
            return model.scale();
        }

        @Override
        public int maxPassageTokens() {
            return model.maxPassageTokens();
        }

        @Override
        public int tokens(String text) {
            return model.tokens(text);
        }

        @Override
        public float[] encodeQuery(String question) {
            if (embeds && model.encodeQuery(question).length != InventedNews.DIMENSION) {
                throw new IllegalStateException("not the model that the index is made for");
            }
            return Objects.requireNonNull(vectors.get(question), question);
        }

        @Override
        public List<float[]> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException("passages have their vectors");
        }

        @Override
        public void close() {}
    }

    /** Our whole search, the question embedded. */
    @Benchmark
    public List<Hit> oursEmbedding(Ours ours) {
        return ours.search(ours.embedding);
    }

    /** The same with meaning searched after words: whether searching both at once helps. */
    @Benchmark
    public List<Hit> oursOneThread(Ours ours) {
        return ours.search(ours.oneThread);
    }

    /** Our whole search, the question's vector given. */
    @Benchmark
    public List<Hit> ours(Ours ours) {
        return ours.search(ours.given);
    }

    /** By words alone, as the search does first. */
    @Benchmark
    public List<ScoredPassage> oursWords(Ours ours) {
        return ours.snapshot.lexical(
                ours.questions.next().text(), ours.lexicon::ofQuestionWord, PassageFilter.NONE, 100);
    }

    /** By meaning alone: what LangChain4j's store does. */
    @Benchmark
    public List<ScoredPassage> oursMeaning(Ours ours) {
        return ours.snapshot.semantic(ours.questions.next().vector(), PassageFilter.NONE, WANTED);
    }

    /** LangChain4j, the question embedded. */
    @Benchmark
    public EmbeddingSearchResult<TextSegment> theirsEmbedding(Theirs theirs) {
        return theirs.search(true);
    }

    /** LangChain4j, the question's vector given. */
    @Benchmark
    public EmbeddingSearchResult<TextSegment> theirs(Theirs theirs) {
        return theirs.search(false);
    }
}
