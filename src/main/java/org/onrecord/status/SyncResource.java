package org.onrecord.status;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.ModelDownload;
import org.onrecord.index.Snapshot;
import org.onrecord.index.SwappableEncoder;
import org.onrecord.ingest.FailedFiles.FailedFile;
import org.onrecord.ingest.Plan;
import org.onrecord.ingest.SyncService;
import org.onrecord.ingest.SyncState;

/** How the index stands beside the documents folder. */
@Path("/api/sync")
@Tag(name = "Sync")
@Produces(MediaType.APPLICATION_JSON)
public class SyncResource {

    private static final long LONGEST_WAIT_SECONDS = 300;
    private static final Duration EVENT_INTERVAL = Duration.ofMillis(500);

    private final SyncService sync;
    private final ArchiveIndex index;
    private final SwappableEncoder encoder;
    private final ModelDownload download;

    SyncResource(SyncService sync, ArchiveIndex index, SwappableEncoder encoder, ModelDownload download) {
        this.sync = sync;
        this.index = index;
        this.encoder = encoder;
        this.download = download;
    }

    /** State of the index beside the folder. */
    public record SyncReply(
            long revision,
            String state,
            @Nullable String lastSync,
            boolean stale,
            int articles,
            int passages,
            int pendingFiles,
            int pendingVectors,
            String embeddingModel,
            ModelDownload.Progress embeddingDownload,
            SyncService.@Nullable ModelProgress embeddingChange,
            @Nullable String problem,
            @Nullable Progress progress,
            List<FailureView> failures) {}

    /** How far the present run is. */
    public record Progress(int done, int total, @Nullable String file) {}

    /** A file with something wrong; {@code level} is warning, file or run. */
    public record FailureView(
            String file,
            String stage,
            String level,
            String reason,
            @Nullable String since,
            int attempts) {
        static FailureView of(FailedFile failed) {
            return new FailureView(
                    failed.failure().file(),
                    failed.failure().stage(),
                    failed.failure().level().name().toLowerCase(Locale.ROOT),
                    failed.failure().reason(),
                    failed.since() == null ? null : failed.since().toString(),
                    failed.attempts());
        }
    }

    @GET
    @Blocking
    @Operation(summary = "How the index stands beside the folder")
    public SyncReply state() {
        SyncState state = sync.state();
        try (Snapshot snapshot = index.snapshot()) {
            return new SyncReply(
                    snapshot.revision(),
                    state.phase().name().toLowerCase(Locale.ROOT),
                    state.lastSync() == null ? null : state.lastSync().toString(),
                    sync.stale(),
                    snapshot.articleCount(),
                    snapshot.passageCount(),
                    state.pending(),
                    snapshot.pendingVectors(),
                    encoder.modelId(),
                    download.progress(),
                    sync.modelChange(),
                    state.problem(),
                    state.total() == 0 ? null : new Progress(state.done(), state.total(), state.file()),
                    sync.failures().all().stream().map(FailureView::of).toList());
        }
    }

    @GET
    @Path("/plan")
    @Blocking
    @Operation(summary = "What a sync would do now; changes nothing")
    public Plan plan() {
        try {
            return sync.plan();
        } catch (UncheckedIOException e) {
            throw new ServiceUnavailableException(
                    e.getMessage() + ". Bring it back, or set ON_RECORD_DOCUMENTS to another folder.", (Long) null, e);
        }
    }

    @POST
    @Blocking
    @Operation(summary = "Compare folder and index now")
    @APIResponse(
            responseCode = "200",
            description = "Done (with wait=true)",
            content = @Content(schema = @Schema(implementation = SyncReply.class)))
    @APIResponse(responseCode = "202", description = "Begun")
    public Response syncNow(@RestQuery @DefaultValue("false") boolean wait) throws InterruptedException {
        var done = sync.syncNow();
        if (!wait) {
            return Response.accepted(state()).build();
        }
        try {
            done.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            return Response.ok(state()).build();
        } catch (TimeoutException | ExecutionException | java.util.concurrent.CancellationException e) {
            throw new ServiceUnavailableException("The sync goes on; see GET /api/sync.");
        }
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "The state, sent again whenever it changes")
    public Multi<SyncReply> events() {
        return Multi.createFrom()
                .ticks()
                .every(EVENT_INTERVAL)
                .onOverflow()
                .drop()
                .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool())
                .map(tick -> state())
                .skip()
                .repetitions();
    }
}
