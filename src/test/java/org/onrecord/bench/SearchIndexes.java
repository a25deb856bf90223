package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.EmbeddingCache;
import org.onrecord.index.IndexUpdate;
import org.onrecord.index.IndexedArticle;
import org.onrecord.index.LedgerEntry;

/** Indexes of {@link InventedNews}, made once and kept below {@code bench.folder}: delete it when the index's format changes. */
final class SearchIndexes {

    static final String MODEL = "invented@1";

    /** As the service commits: {@code on-record.sync.batch}. */
    private static final int BATCH = 250;

    private static final int PATIENCE_SECONDS = 300;
    private static final int RESTED_SECONDS = 5;

    private SearchIndexes() {}

    static Path folder(int passages) {
        return Path.of(System.getProperty("bench.folder", "target/bench")).resolve("search-" + passages);
    }

    /** Fills the index unless that was done before. */
    static void prepare(InventedNews news, int passages) throws IOException, InterruptedException {
        Path folder = folder(passages);
        Path done = folder.resolve("done");
        if (Files.exists(done)) {
            return;
        }
        long began = System.nanoTime();
        try (EmbeddingCache cache = EmbeddingCache.open(folder);
                ArchiveIndex index = ArchiveIndex.open(folder, MODEL, InventedNews.DIMENSION, cache)) {
            int articles = passages / InventedNews.PASSAGES_OF_AN_ARTICLE;
            for (int from = 0; from < articles; from += BATCH) {
                try (IndexUpdate update = index.begin()) {
                    for (int i = from; i < Math.min(articles, from + BATCH); i++) {
                        IndexedArticle article = news.article(i);
                        for (int p = 0; p < InventedNews.PASSAGES_OF_AN_ARTICLE; p++) {
                            cache.put(MODEL, article.passages().get(p).text(), news.vector(i, p));
                        }
                        update.put(entry(article.article().id()), List.of(article));
                    }
                    update.commit();
                }
            }
            rest(index, folder);
        }
        Files.createFile(done);
        System.err.printf(
                "%d passages indexed with their vectors in %.0f s, %d segments%n",
                passages, (System.nanoTime() - began) / 1e9, segments(folder));
    }

    /** Segments go on being merged in the background; each commit shows how far that is. */
    private static void rest(ArchiveIndex index, Path folder) throws IOException, InterruptedException {
        int rested = 0;
        int before = segments(folder);
        for (int second = 0; second < PATIENCE_SECONDS && rested < RESTED_SECONDS; second++) {
            Thread.sleep(1_000);
            try (IndexUpdate update = index.begin()) {
                update.restamp(entry("n0"));
                update.commit();
            }
            int now = segments(folder);
            rested = now >= before && now <= before + 1 ? rested + 1 : 0;
            before = now;
        }
    }

    private static int segments(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    private static LedgerEntry entry(String id) {
        return new LedgerEntry(
                id + ".txt", 0, Instant.EPOCH, "", "0".repeat(64), "bench", List.of(id), List.of(), Instant.EPOCH, 0);
    }
}
