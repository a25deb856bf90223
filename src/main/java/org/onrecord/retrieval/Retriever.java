package org.onrecord.retrieval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.index.Encoder;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.ScoredPassage;
import org.onrecord.index.Snapshot;
import org.onrecord.retrieval.Fusion.Fused;
import org.onrecord.retrieval.time.TimeReader;
import org.onrecord.retrieval.time.TimeRequest;

/**
 * Finds passages in one snapshot:
 *
 * <ol>
 *   <li>read what the question says about time;
 *   <li>rank by words (BM25), looked for in articles of the other language by what the lexicon knows;
 *   <li>rank by meaning (nearest vectors), where the index has vectors, at the same time if a thread is free;
 *   <li>look up the cosines of what only the words found, and of the first passage of each article;
 *   <li>fuse the scores;
 *   <li>order by time where the question asks for it;
 *   <li>let one article stand for all its copies;
 *   <li>cut.
 * </ol>
 */
public final class Retriever {

    /** Hits looked at beyond those wanted, for copies to be found among them. */
    private static final int SPARE = 20;

    private final Encoder encoder;
    private final Lexicon lexicon;
    private final RetrievalConfig config;
    private final Clock clock;
    private final Executor aside;
    private final CopyCollapse copies = new CopyCollapse();

    /** Searches on the thread that asks alone. */
    public Retriever(Encoder encoder, Lexicon lexicon, RetrievalConfig config, Clock clock) {
        this(encoder, lexicon, config, clock, Runnable::run);
    }

    /**
     * Searches with {@code encoder} by meaning, and by the words that {@code lexicon} knows in the other language.
     *
     * @param clock tells the day of asking, unless the query ends earlier
     * @param aside searches by meaning while the thread that asks searches by words
     */
    public Retriever(Encoder encoder, Lexicon lexicon, RetrievalConfig config, Clock clock, Executor aside) {
        this.encoder = encoder;
        this.lexicon = lexicon;
        this.config = config;
        this.clock = clock;
        this.aside = aside;
    }

    /** The best passages, best first. */
    public List<Hit> passages(Snapshot snapshot, SearchQuery query, int limit) {
        return find(snapshot, query, limit, Fusion::passages);
    }

    /** The best articles, each by its best passage, best first. */
    public List<Hit> articles(Snapshot snapshot, SearchQuery query, int limit) {
        return find(snapshot, query, limit, Fusion::articles);
    }

    private List<Hit> find(Snapshot snapshot, SearchQuery query, int limit, Function<Fusion, List<Fused>> unit) {
        TimeRequest time = TimeReader.read(query.text(), asked(query));
        List<Hit> hits = search(snapshot, query.withText(time.topic()), limit, unit, time.isTimed());
        if (time.isTimed() && hits.stream().noneMatch(TimeOrder::isDated)) {
            // Nothing can be put in order: words about time are words like all others.
            hits = time.topic().equals(query.text()) ? hits : search(snapshot, query, limit, unit, false);
        } else if (time.isTimed()) {
            hits = TimeOrder.of(
                    hits,
                    query.text(),
                    time,
                    words -> search(snapshot, query.withText(words), limit, Fusion::articles, false));
        }
        List<Hit> distinct = copies.of(hits.subList(0, Math.min(hits.size(), limit + SPARE)));
        return distinct.subList(0, Math.min(limit, distinct.size()));
    }

    /** @param all whether to give every candidate, for time to choose from, and not only as many as copies need */
    private List<Hit> search(
            Snapshot snapshot, SearchQuery query, int limit, Function<Fusion, List<Fused>> unit, boolean all) {
        List<Fused> fused = unit.apply(fused(snapshot, query, limit));
        return hits(snapshot, fused, all ? Integer.MAX_VALUE : limit + SPARE);
    }

    private LocalDate asked(SearchQuery query) {
        LocalDate today = LocalDate.now(clock);
        @Nullable LocalDate last = query.to();
        return last != null && last.isBefore(today) ? last : today;
    }

    private Fusion fused(Snapshot snapshot, SearchQuery query, int limit) {
        PassageFilter filter = query.filter();
        int depth = Math.max(limit + SPARE, config.candidates());
        Fusion fusion = new Fusion(encoder.scale(), semanticWeight(query.text()));
        CompletableFuture<@Nullable Nearest> meaning =
                CompletableFuture.supplyAsync(() -> nearest(snapshot, query, filter, depth), aside);
        try {
            fusion.lexical(snapshot.lexical(query.text(), lexicon::ofQuestionWord, filter, depth));
        } finally {
            // Whoever asks may close the snapshot when this returns.
            meaning.exceptionally(any -> null).join();
        }
        @Nullable Nearest nearest = joined(meaning);
        if (nearest != null) {
            fusion.semantic(nearest.passages());
            fusion.cosines(snapshot.cosines(nearest.question(), fusion.withoutCosine()));
        }
        return fusion;
    }

    /** The question's vector, and what is near it. */
    private record Nearest(float[] question, List<ScoredPassage> passages) {}

    private @Nullable Nearest nearest(Snapshot snapshot, SearchQuery query, PassageFilter filter, int depth) {
        if (!snapshot.modelId().equals(encoder.modelId()) || snapshot.pendingVectors() >= snapshot.passageCount()) {
            return null;
        }
        float[] vector = encoder.encodeQuery(query.text());
        return new Nearest(vector, snapshot.semantic(vector, filter, depth));
    }

    private static @Nullable Nearest joined(CompletableFuture<@Nullable Nearest> meaning) {
        try {
            return meaning.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private double semanticWeight(String question) {
        if (encoder.multilingual()) {
            return config.semanticWeight();
        }
        return QuestionLanguage.of(question, "en").equals("en")
                ? config.englishSemanticWeight()
                : config.foreignSemanticWeight();
    }

    private static List<Hit> hits(Snapshot snapshot, List<Fused> fused, int limit) {
        Map<String, Optional<Article>> articles = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Fused item : fused.subList(0, Math.min(limit, fused.size()))) {
            articles.computeIfAbsent(item.passage().articleId(), snapshot::article)
                    .ifPresent(article -> hits.add(new Hit(article, item.passage(), item.score(), item.ranks())));
        }
        return hits;
    }
}
