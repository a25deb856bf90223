package org.onrecord.status;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.article.Article;
import org.onrecord.article.Removed;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.Snapshot;
import org.onrecord.ingest.SyncService;

/** What was cut from articles, and putting it back. */
@Path("/api/articles/{id}")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
public class RemovedResource {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ArchiveIndex index;
    private final SyncService sync;

    RemovedResource(ArchiveIndex index, SyncService sync) {
        this.index = index;
        this.sync = sync;
    }

    @PUT
    @Path("/removed/{n}")
    @Blocking
    @ResponseStatus(204)
    @Operation(
            summary = "Put back what was cut: the entry n, from 0, of the article's removed",
            description =
                    "The decision is kept in .on-record/restored.json in the documents folder, by the words of the"
                            + " cut, for the whole file.")
    public void restore(@RestPath String id, @RestPath int n) throws InterruptedException {
        Article article = found(id);
        List<Removed> cuts = article.removed();
        if (n < 0 || n >= cuts.size()) {
            throw new NotFoundException("The article has " + cuts.size() + " cuts, numbered from 0; there is no " + n
                    + ". It may have changed; read it again.");
        }
        sync.cuts().putBack(article.file(), cuts.get(n));
        awaitSync();
    }

    @DELETE
    @Path("/restored")
    @Blocking
    @ResponseStatus(204)
    @Operation(summary = "Cut again all that was put back in the article's file")
    public void cutAgain(@RestPath String id) throws InterruptedException {
        String file = found(id).file();
        sync.cuts().cutAgain(file);
        awaitSync();
    }

    private Article found(String id) {
        try (Snapshot snapshot = index.snapshot()) {
            return snapshot.article(id)
                    .orElseThrow(() -> new NotFoundException("There is no article with this id in the archive."));
        }
    }

    private void awaitSync() throws InterruptedException {
        try {
            sync.syncNow().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw new ServiceUnavailableException(
                    "The decision is kept; the index follows shortly, see GET /api/sync.");
        }
    }
}
