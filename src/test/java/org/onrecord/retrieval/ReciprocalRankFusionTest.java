package org.onrecord.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.retrieval.ReciprocalRankFusion.Fused;
import org.onrecord.retrieval.ReciprocalRankFusion.Ranking;

class ReciprocalRankFusionTest {

    @Test
    void anItemInBothRankingsBeatsTheFirstOfOne() {
        var fused = ReciprocalRankFusion.fuse(List.of(
                new Ranking<>("lexical", List.of("a", "b"), 1), new Ranking<>("semantic", List.of("c", "b"), 1)));

        assertThat(fused).extracting(Fused::item).containsExactly("b", "a", "c");
        assertThat(fused.get(0).ranks()).isEqualTo(Map.of("lexical", 2, "semantic", 2));
    }

    @Test
    void firstEverywhereScoresOne() {
        var fused = ReciprocalRankFusion.fuse(
                List.of(new Ranking<>("x", List.of("a"), 2), new Ranking<>("y", List.of("a"), 0.5)));

        assertThat(fused.get(0).score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void weightDecidesBetweenEqualRanks() {
        var fused = ReciprocalRankFusion.fuse(
                List.of(new Ranking<>("x", List.of("a"), 1), new Ranking<>("y", List.of("b"), 1.1)));

        assertThat(fused).extracting(Fused::item).containsExactly("b", "a");
    }

    @Test
    void aRankingOfNoWeightReportsItsRankAndLeavesTheOrder() {
        var fused = ReciprocalRankFusion.fuse(
                List.of(new Ranking<>("x", List.of("a", "b"), 1), new Ranking<>("y", List.of("b"), 0)));

        assertThat(fused).extracting(Fused::item).containsExactly("a", "b");
        assertThat(fused.get(1).ranks()).containsEntry("y", 1);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(ReciprocalRankFusion.fuse(List.<Ranking<String>>of())).isEmpty();
    }
}
