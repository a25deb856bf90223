package org.onrecord.parse;

import java.time.Duration;

/** Settings as a test wants them. */
record TestLimits(
        long maxFileBytes, int maxArticleCharacters, int maxArticlesPerFile, Duration timeout, int maxEmbeddedDepth)
        implements ParseConfig {

    static TestLimits defaults() {
        return new TestLimits(50 << 20, 2_000_000, 2_000, Duration.ofSeconds(60), 3);
    }
}
