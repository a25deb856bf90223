package org.onrecord.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the index is kept. */
@ConfigMapping(prefix = "on-record")
public interface IndexConfig {

    /** Folder of index, ledger and embedding cache; made when missing. Only one process may use it. */
    @WithDefault("data")
    Path data();
}
