package org.onrecord.status;

import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Snapshot;
import org.onrecord.ingest.SyncService;

/** Logs once that questions can be asked, which is some seconds after Quarkus logs that it listens. */
@ApplicationScoped
public class ReadyLine {

    private static final Logger LOG = Logger.getLogger(ReadyLine.class);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0.0.0.0", "::", "::1", "localhost");

    private final SyncService sync;
    private final ArchiveIndex index;

    ReadyLine(SyncService sync, ArchiveIndex index) {
        this.sync = sync;
        this.index = index;
    }

    void watch(@ObservesAsync HttpServerStart http) {
        Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .filter(tick -> sync.state().ready())
                .select()
                .first()
                .subscribe()
                .with(tick -> LOG.info(line(
                        articles(),
                        sync.failures().count(),
                        http.options().getHost(),
                        http.options().getPort())));
    }

    private int articles() {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.articleCount();
        }
    }

    /** {@code port} is not positive when the system chose it. */
    static String line(int articles, int failed, String host, int port) {
        String address =
                "http://" + (THIS_MACHINE.contains(host) ? "localhost" : host) + (port == 80 ? "" : ":" + port);
        return "Ready: " + articles + (articles == 1 ? " article" : " articles")
                + (failed == 0
                        ? ""
                        : ", " + failed + (failed == 1 ? " file" : " files") + " not read (/api/sync says why)")
                + (port > 0 ? "; open " + address : "");
    }
}
