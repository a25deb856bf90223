package org.onrecord.status;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Snapshot;
import org.onrecord.ingest.SyncService;

/** The archive's own figures, at {@code /q/metrics}. */
@Singleton
public class ArchiveMetrics implements MeterBinder {

    private final SyncService sync;
    private final ArchiveIndex index;
    private final Clock clock;

    ArchiveMetrics(SyncService sync, ArchiveIndex index, Clock clock) {
        this.clock = clock;
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
        Gauge.builder("onrecord.passages.pending", this, ArchiveMetrics::pendingVectors)
                .description("Passages that have no vector yet")
                .register(registry);
        Gauge.builder(
                        "onrecord.files.failed",
                        sync,
                        service -> service.failures().count())
                .description("Files that are not in the archive because something is wrong with them")
                .register(registry);
        Gauge.builder("onrecord.sync.age", this, ArchiveMetrics::age)
                .baseUnit("seconds")
                .description("Since index and folder were last found equal; NaN before the first time")
                .register(registry);
        Gauge.builder("onrecord.sync.stale", sync, service -> service.stale() ? 1 : 0)
                .description("1 when the folder may say otherwise than the index")
                .register(registry);
    }

    private double pendingVectors() {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.pendingVectors();
        }
    }

    private double age() {
        Instant last = sync.state().lastSync();
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1_000.0;
    }

    private double count(boolean articles) {
        try (Snapshot snapshot = index.snapshot()) {
            return articles ? snapshot.articleCount() : snapshot.passageCount();
        }
    }
}
