package org.onrecord.eval;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.time.Duration;
import org.onrecord.retrieval.RetrievalConfig;

/** Settings as the service has them: defaults, or what a system property says, which shows what a setting is worth. */
public final class EvalConfigs {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    private EvalConfigs() {}

    static RetrievalConfig retrieval() {
        return of(RetrievalConfig.class);
    }

    public static <T> T of(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withSources(new SysPropConfigSource())
                // As Quarkus reads them: 60s.
                .withConverter(
                        Duration.class,
                        BEFORE_ALL_OTHERS,
                        text -> Duration.parse(text.startsWith("P") ? text : "PT" + text))
                .build()
                .getConfigMapping(mapping);
    }
}
