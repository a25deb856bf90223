package org.onrecord.status;

import io.smallrye.health.api.Wellness;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.onrecord.ingest.SyncService;

/**
 * Down while the index may not equal the folder: the last successful comparison is too old or broke off, or a file could not
 * be read. It is a wellness check ({@code /q/health/well}, and part of {@code /q/health}), for readiness stays up: the
 * archive answers all the same, and says so.
 */
@Wellness
public class FreshHealth implements HealthCheck {

    private final SyncService sync;

    FreshHealth(SyncService sync) {
        this.sync = sync;
    }

    @Override
    public HealthCheckResponse call() {
        int failed = sync.failures().count();
        boolean stale = sync.stale();
        Instant last = sync.state().lastSync();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("index equals folder")
                .status(!stale && failed == 0)
                .withData("stale", stale)
                .withData("failedFiles", failed);
        return (last == null ? response : response.withData("lastSync", last.toString())).build();
    }
}
