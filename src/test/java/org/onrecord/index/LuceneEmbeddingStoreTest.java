package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.Article;
import org.onrecord.article.Passage;

class LuceneEmbeddingStoreTest {

    private static final Article HARBOUR =
            Archive.article("quai.txt", "fr", "Le quai", "2031-03-02", "Le quai grandit.\n\nLa mer monte.");

    @TempDir
    Path data;

    private EmbeddingCache cache;
    private ArchiveIndex index;
    private LuceneEmbeddingStore store;

    @BeforeEach
    void open() {
        cache = EmbeddingCache.open(data);
        index = ArchiveIndex.open(data, "toy", 2, cache);
        store = new LuceneEmbeddingStore(index);
    }

    @AfterEach
    void close() {
        index.close();
        cache.close();
    }

    private List<EmbeddingMatch<TextSegment>> search(Filter filter) {
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(new float[] {1, 0}))
                        .maxResults(1_000)
                        .filter(filter)
                        .build())
                .matches();
    }

    @Test
    void showsTheArchivesPassagesWithTheirPlace() {
        Archive.add(index, HARBOUR);
        Passage second = Archive.indexed(HARBOUR).passages().get(1);
        try (IndexUpdate update = index.begin()) {
            update.setVectors(Map.of(second, new float[] {0.6f, 0.8f}));
            update.commit();
        }
        store.add(Embedding.from(new float[] {1, 0}), TextSegment.from("a note", Metadata.from("kind", "NOTE")));

        List<EmbeddingMatch<TextSegment>> all = search(null);

        assertThat(all).extracting(m -> m.embedded().text()).containsExactly("a note", second.text());
        assertThat(all.get(1).embeddingId()).isEqualTo(second.id());
        assertThat(all.get(1).score()).isEqualTo(0.8, org.assertj.core.api.Assertions.within(1e-6));
        Metadata metadata = all.get(1).embedded().metadata();
        assertThat(metadata.getString("articleId")).isEqualTo(HARBOUR.id());
        assertThat(metadata.getString("published")).isEqualTo("2031-03-02");
        assertThat(HARBOUR.text().substring(metadata.getInteger("start"), metadata.getInteger("end")))
                .isEqualTo(second.text());
        assertThat(search(new IsEqualTo("title", "Le quai"))).hasSize(1);
        assertThat(search(new IsNotEqualTo("title", "Le quai"))).hasSize(1);
    }

    @Test
    void keepsPassagesWhenEverythingIsRemoved() {
        Archive.add(index, HARBOUR);
        Passage first = Archive.indexed(HARBOUR).passages().get(0);
        try (IndexUpdate update = index.begin()) {
            update.setVectors(Map.of(first, new float[] {1, 0}));
            update.commit();
        }
        store.add(Embedding.from(new float[] {1, 0}));

        store.removeAll();

        assertThat(search(null)).extracting(EmbeddingMatch::embeddingId).containsExactly(first.id());
    }

    @Test
    void refusesVectorsOfAnotherModel() {
        assertThatThrownBy(() -> store.add(Embedding.from(new float[] {1, 0, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 dimensions");
    }

    @Test
    void filtersAsLangChain4jItselfDoes() {
        Random random = new Random(20310504);
        List<Metadata> stored = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Metadata metadata = new Metadata().put("n", i);
            if (random.nextInt(5) > 0) {
                metadata.put("word", word(random));
            }
            switch (random.nextInt(5)) {
                case 0 -> metadata.put("size", random.nextInt(7) - 3);
                case 1 -> metadata.put("size", random.nextLong(7) - 3);
                case 2 -> metadata.put("size", (random.nextInt(13) - 6) / 2f);
                case 3 -> metadata.put("size", (random.nextInt(13) - 6) / 2.0);
                default -> metadata.put("other", 1);
            }
            stored.add(metadata);
        }
        store.addAll(
                stored.stream().map(m -> Embedding.from(new float[] {1, 0})).toList(),
                stored.stream().map(m -> TextSegment.from("text", m)).toList());

        for (int i = 0; i < 60; i++) {
            Filter filter = filter(random, 2);

            assertThat(search(filter))
                    .as(filter.toString())
                    .extracting(m -> m.embedded().metadata())
                    .containsExactlyInAnyOrderElementsOf(
                            stored.stream().filter(filter::test).toList());
        }
    }

    private static String word(Random random) {
        return List.of("", "a", "ab", "b", "été", "\uD83C\uDF88", "\uFFFD", "A").get(1 + random.nextInt(7));
    }

    private static Filter filter(Random random, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            Filter left = filter(random, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> left.and(filter(random, depth - 1));
                case 1 -> left.or(filter(random, depth - 1));
                default -> Filter.not(left);
            };
        }
        Supplier<Number> number =
                () -> random.nextBoolean() ? (Number) (random.nextInt(7) - 3) : (Number) (random.nextInt(13) / 2.0);
        return switch (random.nextInt(10)) {
            case 0 -> new IsEqualTo("word", word(random));
            case 1 -> new IsNotEqualTo("word", word(random));
            case 2 -> new IsIn("word", List.of(word(random), word(random)));
            case 3 -> new IsNotIn("size", List.of(number.get(), number.get()));
            case 4 -> new IsEqualTo("size", number.get());
            case 5 -> new IsGreaterThan("size", random.nextInt(5) - 2);
            case 6 -> new IsLessThanOrEqualTo("size", random.nextInt(9) / 2.0);
            case 7 -> new ContainsString("word", word(random));
            case 8 -> new IsGreaterThan("word", word(random));
            default -> new IsIn("size", List.of(number.get(), 1L));
        };
    }
}
