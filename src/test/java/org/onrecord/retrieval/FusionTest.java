package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.article.Passage;
import org.onrecord.article.Span;
import org.onrecord.index.CosineScale;
import org.onrecord.index.ScoredPassage;

class FusionTest {

    private static final CosineScale SCALE = new CosineScale(0.5, 0.1);

    private final Fusion fusion = new Fusion(SCALE, 0.1);

    private static ScoredPassage passage(String article, int ordinal, double score) {
        return new ScoredPassage(new Passage(article, ordinal, new Span(0, 1), "x"), score);
    }

    private static List<String> ids(List<Fusion.Fused> fused) {
        return fused.stream().map(f -> f.passage().id()).toList();
    }

    @Test
    void keepsByHowMuchTheFirstIsBetter() {
        fusion.lexical(List.of(passage("far", 0, 0.9), passage("near", 0, 0.5)));
        fusion.semantic(List.of(passage("near", 0, 0.8), passage("far", 0, 0.7)));

        assertThat(ids(fusion.passages())).containsExactly("far-0", "near-0");
        assertThat(fusion.passages().get(0).score()).isEqualTo(1);
        assertThat(fusion.passages().get(1).ranks()).isEqualTo(Map.of("lexical", 2, "semantic", 1));
    }

    @Test
    void meaningDecidesWhereWordsSayLittle() {
        fusion.lexical(List.of(passage("words", 0, 0.2), passage("meant", 0, 0.1)));
        fusion.semantic(List.of(passage("meant", 0, 0.9)));
        fusion.cosines(Map.of("words-0", 0.5));

        assertThat(ids(fusion.passages())).containsExactly("meant-0", "words-0");
    }

    @Test
    void asksForTheCosinesThatAreMissingAndForThoseOfFirstPassages() {
        fusion.lexical(List.of(passage("a", 2, 0.4)));
        fusion.semantic(List.of(passage("b", 1, 0.6)));

        assertThat(fusion.withoutCosine()).containsExactly("a-0", "a-2", "b-0");
    }

    @Test
    void anArticleCountsByItsBestWordsAndItsNearestMeaning() {
        fusion.lexical(List.of(passage("one", 0, 0.5), passage("two", 0, 0.45), passage("two", 1, 0.1)));
        fusion.semantic(List.of(passage("two", 1, 0.8), passage("one", 0, 0.6), passage("two", 0, 0.5)));

        assertThat(ids(fusion.articles())).first().asString().startsWith("two-");
        assertThat(fusion.articles()).hasSize(2);
        assertThat(ids(fusion.passages())).first().isEqualTo("one-0");
    }

    @Test
    void withoutVectorsTheWordsDecide() {
        fusion.lexical(List.of(passage("a", 0, 0.4), passage("b", 0, 0.2)));

        assertThat(ids(fusion.articles())).containsExactly("a-0", "b-0");
        assertThat(new Fusion(SCALE, 1).passages()).isEmpty();
    }
}
