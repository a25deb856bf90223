package org.onrecord.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;

/** What a model made of texts that were read lately, by SHA-256 of the text: no text is kept. Safe for many threads. */
final class ReadLately {

    /** 40 MB of token vectors: some four hundred sentences. */
    private static final int MOST_NUMBERS = 10_000_000;

    private final Function<String, Read> reading;
    private final Cache<String, Read> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_NUMBERS)
            .<String, Read>weigher((text, read) -> read.tokens().values().length)
            .build();

    /** Keeps what {@code reading} makes of a text. */
    ReadLately(Function<String, Read> reading) {
        this.reading = reading;
    }

    /**
     * One text.
     *
     * @param tokens what the inner layers that are read make of it
     * @param vector its one vector
     */
    record Read(TokenVectors tokens, float[] vector) {}

    /** What was made of a text, or is now. */
    Read of(String text) {
        String key = HexFormat.of().formatHex(ModelFiles.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return kept.get(key, unread -> reading.apply(text));
    }
}
