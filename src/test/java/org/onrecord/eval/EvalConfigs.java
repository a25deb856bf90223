package org.onrecord.eval;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.onrecord.retrieval.RetrievalConfig;

/** Settings at their defaults, as the service has them. */
final class EvalConfigs {

    private EvalConfigs() {}

    static RetrievalConfig retrieval() {
        return new SmallRyeConfigBuilder()
                .withMapping(RetrievalConfig.class)
                .build()
                .getConfigMapping(RetrievalConfig.class);
    }
}
