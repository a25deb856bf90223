package org.onrecord.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the articles are and how closely the folder is followed. */
@ConfigMapping(prefix = "on-record")
public interface IngestConfig {

    /** Folder of articles. It must exist and be readable. */
    @WithDefault("documents")
    Path documents();

    Sync sync();

    /** How the index follows the folder. */
    interface Sync {

        /** How long a file must stay as it is before it is read, so that a half-written one is not. */
        @WithDefault("200ms")
        @DurationMin(millis = 1)
        Duration quietPeriod();

        /** How often the folder is compared with the index although no change was reported. */
        @WithDefault("60s")
        @DurationMin(millis = 100)
        Duration scanInterval();

        /** Without a successful comparison for this long, answers say that they may be stale. */
        @WithDefault("5m")
        @DurationMin(seconds = 1)
        Duration staleAfter();

        /** Files read at the same time. */
        @WithDefault("2")
        @Min(1)
        @Max(64)
        int parsers();

        /** Files that become visible together while many are read; 1 to 10,000. */
        @WithDefault("250")
        @Min(1)
        @Max(10_000)
        int batch();

        /**
         * When the service says that it is ready at its first start: {@code all} when every file is searchable or listed as
         * failed, {@code first} as soon as some are.
         */
        @WithDefault("all")
        ReadyWhen readyWhen();

        /** How long the words of deleted or replaced texts may stay in the files of the data folder; at least one second. */
        @WithDefault("1h")
        @DurationMin(seconds = 1)
        Duration purgeAfter();

        /** Files that one upload may hold. */
        @WithDefault("200")
        @Min(1)
        @Max(10_000)
        int maxUploads();
    }

    /** What has to be done before the service is ready. */
    enum ReadyWhen {
        ALL,
        FIRST
    }
}
