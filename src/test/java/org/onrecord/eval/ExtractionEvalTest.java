package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Tag("eval")
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class ExtractionEvalTest {

    private static final double FLOOR = 0.965;

    @Test
    void extractsArticlesAsWellAsTheBest() throws IOException {
        // When
        ShingleScore ours =
                ExtractionEval.run(Path.of(System.getProperty("eval.data")).resolve("article-extraction"));

        // Then
        assertThat(ours.f1()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(ours.meanF1()).isGreaterThanOrEqualTo(FLOOR);
    }
}
