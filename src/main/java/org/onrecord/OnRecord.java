package org.onrecord;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answer.AnswerConfig;
import org.onrecord.answer.AnswerService;
import org.onrecord.answer.Conversations;
import org.onrecord.answer.Examples;
import org.onrecord.answer.gate.SentenceGate;
import org.onrecord.answer.lookup.QuoteLookup;
import org.onrecord.answer.model.ModelWriter;
import org.onrecord.answer.quote.QuoteSelector;
import org.onrecord.answer.receipt.Receipts;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.EmbeddingConfig;
import org.onrecord.index.Encoders;
import org.onrecord.index.IndexConfig;
import org.onrecord.index.ModelDownload;
import org.onrecord.index.SwappableEncoder;
import org.onrecord.index.SyncMark;
import org.onrecord.ingest.IngestConfig;
import org.onrecord.ingest.SyncService;
import org.onrecord.parse.DocumentParser;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.parse.process.ProcessParser;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Lexicon;
import org.onrecord.retrieval.Likeness;
import org.onrecord.retrieval.RetrievalConfig;
import org.onrecord.retrieval.Retriever;
import org.onrecord.retrieval.SearchThreads;

/** The beans, which know no framework themselves. */
@Singleton
class OnRecord {

    private static final String NO_KEY = "none";

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Produces
    @Singleton
    SwappableEncoder encoder(EmbeddingConfig config, IndexConfig index) {
        return new SwappableEncoder(Encoders.open(config, index.data()));
    }

    void close(@Disposes SwappableEncoder encoder) {
        encoder.close();
    }

    @Produces
    @Singleton
    EmbeddingCache embeddingCache(IndexConfig config) {
        return EmbeddingCache.open(config.data());
    }

    void close(@Disposes EmbeddingCache cache) {
        cache.close();
    }

    @Produces
    @Singleton
    ArchiveIndex index(IndexConfig config, SwappableEncoder encoder, EmbeddingCache cache) {
        return ArchiveIndex.open(config, encoder.modelId(), encoder.dimension(), cache);
    }

    void close(@Disposes ArchiveIndex index) {
        index.close();
    }

    @Produces
    @Singleton
    SyncMark mark(IngestConfig config) {
        return new SyncMark(config.sync().staleAfter());
    }

    @Produces
    @Singleton
    DocumentParser parser(ParseConfig config, IngestConfig ingest) {
        return config.isolation() == ParseConfig.Isolation.PROCESS
                ? new ProcessParser(config, ingest.sync().parsers())
                : new TikaDocumentParser(config);
    }

    void close(@Disposes DocumentParser parser) {
        if (parser instanceof ProcessParser processes) {
            processes.close();
        }
    }

    @Produces
    @Singleton
    @Startup
    SyncService sync(
            IngestConfig config,
            DocumentParser parser,
            ArchiveIndex index,
            SwappableEncoder encoder,
            EmbeddingCache cache,
            SyncMark mark,
            Clock clock,
            ParseConfig parsing) {
        return new SyncService(
                config, parser, index, encoder, cache, mark, clock, TikaDocumentParser.pipeline(parsing));
    }

    void close(@Disposes SyncService sync) {
        sync.close();
    }

    @Produces
    @Singleton
    ModelDownload download(EmbeddingConfig config, IndexConfig index) {
        return new ModelDownload(config, index.data());
    }

    void close(@Disposes ModelDownload download) {
        download.close();
    }

    /** Fetches the better model in the background, where that is allowed, and goes over to it. */
    void upgrade(
            @Observes StartupEvent started,
            ModelDownload download,
            EmbeddingConfig config,
            IndexConfig index,
            SyncService sync) {
        Thread thread = new Thread(
                () -> {
                    if (download.run()) {
                        sync.use(Encoders.open(config, index.data()));
                    }
                },
                "model-download");
        thread.setDaemon(true);
        thread.start();
    }

    @Produces
    @Singleton
    Archive archive(ArchiveIndex index, SwappableEncoder encoder, RetrievalConfig config, SyncMark mark, Clock clock) {
        Lexicon lexicon = Lexicon.bundled();
        int processors = Runtime.getRuntime().availableProcessors();
        return new Archive(
                index, new Retriever(encoder, lexicon, config, clock, SearchThreads.of(processors)), lexicon, mark);
    }

    @Produces
    @Singleton
    QuoteLookup lookup() {
        return new QuoteLookup();
    }

    @Produces
    @Singleton
    Receipts receipts(AnswerConfig config) {
        boolean model = config.model().url().filter(url -> !url.isBlank()).isPresent();
        return new Receipts(
                config.receipt(),
                TikaDocumentParser.PIPELINE,
                model ? config.model().name() : null,
                Ticker.systemTicker());
    }

    @Produces
    @Singleton
    QuoteSelector selector(SwappableEncoder encoder, RetrievalConfig config) {
        return new QuoteSelector(Likeness.by(encoder, config.sentencePatience()));
    }

    @Produces
    @Singleton
    Examples examples(Archive archive, QuoteSelector selector) {
        return new Examples(archive, selector);
    }

    @Produces
    @Singleton
    AnswerService answers(
            Archive archive, QuoteSelector selector, AnswerConfig config, Receipts receipts, Clock clock) {
        return new AnswerService(
                archive,
                selector,
                model(config.model()),
                config.model().passages(),
                config.answer().gate(),
                new Conversations(config.conversation(), Ticker.systemTicker()),
                receipts,
                clock,
                () -> UUID.randomUUID().toString());
    }

    private static @Nullable ModelWriter model(AnswerConfig.Model config) {
        String url = config.url().map(String::strip).orElse("");
        if (url.isEmpty()) {
            return null;
        }
        String key = config.key().filter(k -> !k.isBlank()).orElse(NO_KEY);
        SentenceGate gate = new SentenceGate();
        var executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "model");
            thread.setDaemon(true);
            return thread;
        });
        if (config.streaming()) {
            OpenAiStreamingChatModel model = OpenAiStreamingChatModel.builder()
                    .baseUrl(url)
                    .apiKey(key)
                    .modelName(config.name())
                    .temperature(config.temperature())
                    .timeout(config.timeout())
                    .build();
            return new ModelWriter(model, null, config, gate, executor);
        }
        OpenAiChatModel model = OpenAiChatModel.builder()
                .baseUrl(url)
                .apiKey(key)
                .modelName(config.name())
                .temperature(config.temperature())
                .timeout(config.timeout())
                .maxRetries(0)
                .build();
        return new ModelWriter(null, model, config, gate, executor);
    }
}
