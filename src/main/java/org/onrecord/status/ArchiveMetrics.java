package org.onrecord.status;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Snapshot;
import org.onrecord.ingest.SyncService;

/** The archive's own figures, at {@code /q/metrics}. */
@Singleton
public class ArchiveMetrics implements MeterBinder {

    private final SyncService sync;
    private final ArchiveIndex index;

    ArchiveMetrics(SyncService sync, ArchiveIndex index) {
        this.sync = sync;
        this.index = index;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("onrecord.files.parsed", sync, SyncService::parsedFiles)
                .description("Files parsed since the start")
                .register(registry);
        FunctionCounter.builder("onrecord.passages.embedded", sync, SyncService::embeddedPassages)
                .description("Passages embedded since the start, cached ones left out")
                .register(registry);
        Gauge.builder("onrecord.index.revision", index, ArchiveIndex::revision)
                .description("Number of the newest commit")
                .register(registry);
        Gauge.builder("onrecord.articles", this, self -> self.count(true))
                .description("Articles in the archive")
                .register(registry);
        Gauge.builder("onrecord.passages", this, self -> self.count(false))
                .description("Passages in the archive")
                .register(registry);
        Gauge.builder("onrecord.sync.stale", sync, service -> service.stale() ? 1 : 0)
                .description("1 when the folder may say otherwise than the index")
                .register(registry);
    }

    private double count(boolean articles) {
        try (Snapshot snapshot = index.snapshot()) {
            return articles ? snapshot.articleCount() : snapshot.passageCount();
        }
    }
}
