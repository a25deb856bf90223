package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

    private static final Map<String, String> FILES = Map.of("news", "aa");
    private static final Floors FLOORS =
            new Floors(0.004, FILES, List.of("m@1"), Map.of("news | fused | nDCG@10", 0.9, "news | other | F1", 0.5));

    @TempDir
    Path folder;

    private static List<Figure> fused(double value) {
        return List.of(new Figure("news", "fused", "nDCG@10", value));
    }

    @Test
    void aFigureMayFallByTheNoiseAndNoFurther() {
        assertThat(FLOORS.violations(FILES, fused(0.897))).isEmpty();
        assertThat(FLOORS.violations(FILES, fused(0.895)))
                .singleElement()
                .asString()
                .contains("news | fused", "0.9000");
    }

    @Test
    void whatHasNoFloorYetViolatesNone() {
        assertThat(FLOORS.violations(FILES, List.of(new Figure("news", "new stage", "hit@1", 0.1))))
                .isEmpty();
    }

    @Test
    void figuresOfOtherFilesAreNotCompared() {
        assertThat(FLOORS.violations(Map.of("news", "bb"), fused(0.95)))
                .singleElement()
                .asString()
                .contains("not the files");
    }

    @Test
    void raisesFloorsAndKeepsThoseNotMeasured() {
        Floors raised = FLOORS.raised(FILES, List.of("m@2"), fused(0.95), false);

        assertThat(raised.figures())
                .containsEntry("news | fused | nDCG@10", 0.95)
                .containsEntry("news | other | F1", 0.5);
        assertThat(raised.models()).containsExactly("m@1", "m@2");
    }

    @Test
    void keepsAFloorThatNoiseFellBelow() {
        assertThat(FLOORS.raised(FILES, List.of(), fused(0.897), false).figures())
                .containsEntry("news | fused | nDCG@10", 0.9);
    }

    @Test
    void lowersOnlyWhenTold() {
        assertThatThrownBy(() -> FLOORS.raised(FILES, List.of(), fused(0.8), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("-Deval.lower");
        assertThat(FLOORS.raised(FILES, List.of(), fused(0.8), true).figures())
                .containsEntry("news | fused | nDCG@10", 0.8);
    }

    @Test
    void writesWhatItReads() throws IOException {
        Path file = folder.resolve("floors.json");
        FLOORS.write(file);

        assertThat(Floors.read(file)).isEqualTo(FLOORS);
        assertThat(Floors.read(folder.resolve("none.json")).figures()).isEmpty();
    }

    @Test
    void saysWhereTheDataShouldBe() {
        String before = System.getProperty("eval.data");
        System.setProperty("eval.data", folder.resolve("absent").toString());
        try {
            assertThatThrownBy(EvalRun::ofSystemProperties)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("absent")
                    .hasMessageContaining("-Deval.data");
        } finally {
            if (before == null) {
                System.clearProperty("eval.data");
            } else {
                System.setProperty("eval.data", before);
            }
        }
    }

    @Test
    void runsOnlyWhatIsWanted() {
        EvalRun run = new EvalRun(folder, folder, List.of("bundled"), Pattern.compile("piaf|extract"));

        assertThat(run.wants("piaf")).isTrue();
        assertThat(run.wants("extraction")).isTrue();
        assertThat(run.wants("ntrex-fr-fr")).isFalse();
    }
}
