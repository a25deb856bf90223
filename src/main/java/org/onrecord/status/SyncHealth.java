package org.onrecord.status;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.onrecord.ingest.SyncService;

/** Ready once every file of the first sync is searchable or has its failure entry. */
@Readiness
public class SyncHealth implements HealthCheck {

    private final SyncService sync;

    SyncHealth(SyncService sync) {
        this.sync = sync;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first sync")
                .status(sync.state().ready())
                .build();
    }
}
