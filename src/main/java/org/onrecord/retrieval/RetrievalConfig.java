package org.onrecord.retrieval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How passages are found. */
@ConfigMapping(prefix = "on-record.retrieval")
public interface RetrievalConfig {

    /** Passages taken from each ranking before they are fused; 10 to 1,000. */
    @WithDefault("100")
    @Min(10)
    @Max(1_000)
    int candidates();

    /** Weight of the ranking by meaning beside the ranking by words (which has 1) with a multilingual model; 0 to 10. */
    @WithDefault("1.0")
    @DecimalMin("0")
    @DecimalMax("10")
    double semanticWeight();

    /** The same with the bundled English model, for questions or articles in another language; 0 to 10. */
    @WithDefault("0.1")
    @DecimalMin("0")
    @DecimalMax("10")
    double foreignSemanticWeight();

    /** Weight of the ranking by the question's words and their translations; 0 leaves it out; 0 to 10. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("10")
    double translatedWeight();
}
