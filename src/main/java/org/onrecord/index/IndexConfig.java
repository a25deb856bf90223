package org.onrecord.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;

/** Settings of the embedded index. */
@ConfigMapping(prefix = "on-record")
public interface IndexConfig {

    /** The folder for index, ledger and cache; created if need be. */
    @WithDefault("data")
    Path data();

    /** Memory in MiB that changes may take before they are written to disk; 1 to 1,024. */
    @WithName("index.ram-buffer")
    @WithDefault("32")
    int ramBuffer();
}
