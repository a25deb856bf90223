package org.onrecord.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.onrecord.article.Article;
import org.onrecord.article.Articles;
import org.onrecord.article.Passage;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;
import org.onrecord.index.PassageFilter;
import org.onrecord.index.Snapshot;
import org.onrecord.split.PassageSplitter;

/** A retrieval set as an index of its own in a temporary folder; each document is an article whose id is the document's. */
final class EvalArchive implements AutoCloseable {

    private static final int CHUNK = 512;

    /** Questions whose nearest passages are also found by comparing all: enough to see a hundredth. */
    private static final int RECALL_QUESTIONS = 200;

    private static final int NEAREST = 10;

    private final Path folder;
    private final ArchiveIndex index;
    private final List<String> passages;

    private EvalArchive(Path folder, ArchiveIndex index, List<String> passages) {
        this.folder = folder;
        this.index = index;
        this.passages = passages;
    }

    /**
     * Splits, embeds and indexes a set as the service would.
     *
     * @param name said with the progress, which is printed to standard error while vectors are computed
     * @param language of the documents
     */
    static EvalArchive of(String name, RetrievalSet set, String language, CachingEncoder encoder) throws IOException {
        PassageSplitter splitter = new PassageSplitter(encoder::tokens, encoder.maxPassageTokens());
        List<IndexedArticle> articles = new ArrayList<>();
        set.documents().forEach((id, text) -> {
            Article article = article(id, text, language);
            articles.add(new IndexedArticle(article, splitter.split(article)));
        });
        embed(name, articles, encoder);
        Path folder = Files.createTempDirectory("eval-" + name);
        ArchiveIndex index = ArchiveIndex.open(folder, encoder.modelId(), encoder.dimension(), encoder.cache());
        try (IndexUpdate update = index.begin()) {
            articles.forEach(article -> update.put(entry(article.article().id()), List.of(article)));
            update.commit();
        }
        List<String> passages = articles.stream()
                .flatMap(article -> article.passages().stream())
                .map(Passage::id)
                .toList();
        return new EvalArchive(folder, index, passages);
    }

    private static void embed(String name, List<IndexedArticle> articles, CachingEncoder encoder) {
        List<String> missing = articles.stream()
                .flatMap(article -> article.passages().stream())
                .map(Passage::text)
                .filter(text -> encoder.cache().find(encoder.modelId(), text).isEmpty())
                .distinct()
                .toList();
        for (int from = 0; from < missing.size(); from += CHUNK) {
            System.err.printf("%s, %s: vectors %d of %d%n", name, encoder.modelId(), from, missing.size());
            encoder.encodePassages(missing.subList(from, Math.min(from + CHUNK, missing.size())));
        }
    }

    private static Article article(String id, String text, String language) {
        return Articles.news(id, id, "", text, null, language);
    }

    private static LedgerEntry entry(String id) {
        return new LedgerEntry(
                id, 0, Instant.EPOCH, "", "0".repeat(64), "eval", List.of(id), List.of(), Instant.EPOCH, 0);
    }

    /** The share of the ten nearest passages, by comparing all, that the search by meaning gives among its first ten. */
    double recall(Snapshot snapshot, RetrievalSet set, CachingEncoder encoder) {
        double found = 0;
        List<String> questions =
                set.queries().values().stream().limit(RECALL_QUESTIONS).toList();
        for (String question : questions) {
            float[] vector = encoder.encodeQuery(question);
            List<String> exact = snapshot.cosines(vector, passages).entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(NEAREST)
                    .map(Map.Entry::getKey)
                    .toList();
            found += snapshot.semantic(vector, PassageFilter.NONE, NEAREST).stream()
                    .filter(hit -> exact.contains(hit.passage().id()))
                    .count();
        }
        return found / (questions.size() * Math.min(NEAREST, passages.size()));
    }

    Snapshot snapshot() {
        return index.snapshot();
    }

    @Override
    public void close() throws IOException {
        index.close();
        PathUtils.deleteDirectory(folder);
    }
}
