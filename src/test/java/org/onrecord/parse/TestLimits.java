package org.onrecord.parse;

import java.time.Duration;

/** Settings as a test wants them. */
public record TestLimits(
        long maxFileBytes, int maxArticleCharacters, int maxArticlesPerFile, Duration timeout, int maxEmbeddedDepth)
        implements ParseConfig {

    public static TestLimits defaults() {
        return new TestLimits(50 << 20, 2_000_000, 2_000, Duration.ofSeconds(60), 3);
    }

    @Override
    public Ocr ocr() {
        return Ocr.OFF;
    }

    @Override
    public String ocrLanguages() {
        return "fra+eng";
    }

    @Override
    public Isolation isolation() {
        return Isolation.NONE;
    }

    @Override
    public int memory() {
        return 384;
    }
}
