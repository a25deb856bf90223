package org.onrecord.retrieval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How passages are found. */
@ConfigMapping(prefix = "on-record.retrieval")
public interface RetrievalConfig {

    /** Passages taken from each ranking before they are fused; 10 to 1,000. */
    @WithDefault("100")
    @Min(10)
    @Max(1_000)
    int candidates();

    /**
     * Weight of meaning beside words: what a cosine one spread above the typical one counts when having all words of the
     * question counts 1; 0 to 1.
     */
    @WithDefault("0.1")
    @DecimalMin("0")
    @DecimalMax("1")
    double semanticWeight();

    /** The same with a model of English alone, such as the bundled one, for questions in English; 0 to 1. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("1")
    double englishSemanticWeight();

    /** The same with such a model, for questions in another language; 0 to 1. */
    @WithDefault("0.03")
    @DecimalMin("0")
    @DecimalMax("1")
    double foreignSemanticWeight();

    /** How long an answer waits for the vectors of sentences; after it, and always when 0, words alone choose the quotes. */
    @WithDefault("1s")
    Duration sentencePatience();
}
