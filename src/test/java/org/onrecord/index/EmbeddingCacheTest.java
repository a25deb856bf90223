package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleId;

class EmbeddingCacheTest {

    @TempDir
    Path data;

    @Test
    void remembersVectorsByModelAndText() {
        try (EmbeddingCache cache = EmbeddingCache.open(data)) {
            cache.put("a", "texte", new float[] {1, -0.5f});
        }

        try (EmbeddingCache cache = EmbeddingCache.open(data)) {
            assertThat(cache.find("a", "texte"))
                    .hasValueSatisfying(v -> assertThat(v).containsExactly(1, -0.5f));
            assertThat(cache.find("b", "texte")).isEmpty();
            assertThat(cache.find("a", "Texte")).isEmpty();
        }
    }

    @Test
    void whatWasFlushedOutlivesAKill() throws Exception {
        Path copy = Files.createDirectory(data.resolve("copy"));
        try (EmbeddingCache cache = EmbeddingCache.open(data)) {
            cache.put("a", "kept", new float[] {1});
            cache.flush();
            // What a killed process leaves behind is the file as it is now.
            Files.copy(data.resolve(EmbeddingCache.FILE), copy.resolve(EmbeddingCache.FILE));
        }

        try (EmbeddingCache cache = EmbeddingCache.open(copy)) {
            assertThat(cache.find("a", "kept")).isPresent();
        }
    }

    @Test
    void dropsWhatNothingRefersTo() {
        try (EmbeddingCache cache = EmbeddingCache.open(data)) {
            cache.put("a", "kept", new float[] {1});
            cache.put("a", "gone", new float[] {2});
            cache.put("old model", "kept", new float[] {3});

            cache.retain("a", Set.of(ArticleId.hash("kept")), Set.of());

            assertThat(cache.find("a", "kept")).isPresent();
            assertThat(cache.size("a")).isEqualTo(1);
            assertThat(cache.size("old model")).isZero();
        }
    }
}
