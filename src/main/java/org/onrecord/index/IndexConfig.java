package org.onrecord.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the embedded index. */
@ConfigMapping(prefix = "on-record")
public interface IndexConfig {

    /** The folder for index, ledger and cache; created if need be. */
    @WithDefault("data")
    Path data();

    /** Memory in MiB that changes may take before they are written to disk; 1 to 1,024. */
    @WithName("index.ram-buffer")
    @WithDefault("32")
    @Min(1)
    @Max(1_024)
    int ramBuffer();

    Versions versions();

    /** What is kept of texts that were replaced by an edit. Hashes and times are kept in any case. */
    interface Versions {

        /** Former texts kept of each article, newest first; 0 to 100. 0 keeps hashes and times only. */
        @WithDefault("0")
        @Min(0)
        @Max(100)
        int keepTexts();

        /** How long a former text is kept after it was replaced. */
        @WithDefault("90d")
        Duration keepFor();
    }
}
