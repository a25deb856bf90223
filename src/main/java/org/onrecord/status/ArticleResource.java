package org.onrecord.status;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.index.ArchiveIndex;
import org.onrecord.index.ArticleHistory;
import org.onrecord.index.ArticleQuery;
import org.onrecord.index.Snapshot;
import org.onrecord.ingest.SyncService;
import org.onrecord.ingest.Upload;

/** The articles of the archive. */
@Path("/api/articles")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private static final int MOST = 1_000;
    private static final Duration DELETE_LIMIT = Duration.ofSeconds(30);

    private final ArchiveIndex index;
    private final SyncService sync;

    ArticleResource(ArchiveIndex index, SyncService sync) {
        this.index = index;
        this.sync = sync;
    }

    /** A page of articles; {@code nextCursor} is null on the last. */
    public record ArticlePage(
            List<ArticleView.Listed> articles, @Nullable String nextCursor) {}

    @GET
    @Blocking
    @Operation(
            summary = "List the articles, by file",
            description =
                    "q: words that title or text must have, the last of them perhaps unfinished; or how the name of"
                            + " the outlet or file begins. source: outlet or file in full.")
    public ArticlePage list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(MOST) int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Size(max = MOST) @Nullable String q,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String language) {
        try (Snapshot snapshot = index.snapshot()) {
            ArticleQuery query = new ArticleQuery(given(q), given(source), given(language));
            List<Article> found = page(snapshot, query, given(cursor), limit + 1);
            List<Article> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? page.get(page.size() - 1).id() : null;
            return new ArticlePage(page.stream().map(ArticleView.Listed::of).toList(), next);
        }
    }

    private static List<Article> page(Snapshot snapshot, ArticleQuery query, @Nullable String cursor, int limit) {
        try {
            return snapshot.articles(query, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The cursor is of no article here any more; begin the list again.", e);
        }
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(summary = "One article: its metadata, text and what was cut from it")
    public ArticleView get(@RestPath String id) {
        try (Snapshot snapshot = index.snapshot()) {
            Article article = found(snapshot, id);
            return ArticleView.of(article, snapshot.ledgerEntry(article.file()), VersionView.all(snapshot, id));
        }
    }

    @GET
    @Path("/{id}/versions/{textSha256}")
    @Blocking
    @Operation(
            summary = "What became of a text that was once cited",
            description = "current, changed (the article has another text now) or withdrawn")
    public VersionView version(@RestPath String id, @RestPath String textSha256) {
        try (Snapshot snapshot = index.snapshot()) {
            return VersionView.all(snapshot, id).stream()
                    .filter(version -> version.textSha256().equals(textSha256))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("The article never had this text, as far as is known."));
        }
    }

    @DELETE
    @Path("/{id}")
    @Blocking
    @ResponseStatus(204)
    @Operation(
            summary = "Delete the article's file and all that was derived from it",
            description = "With purge=true the reply comes when no word of it is in the data folder any more;"
                    + " else that is so after ON_RECORD_SYNC_PURGE_AFTER.")
    public void delete(@RestPath String id, @RestQuery @DefaultValue("false") boolean purge)
            throws InterruptedException {
        String file;
        try (Snapshot snapshot = index.snapshot()) {
            file = found(snapshot, id).file();
        }
        try {
            new Upload(sync.folder()).delete(file);
        } catch (UncheckedIOException e) {
            throw new InternalServerErrorException(
                    e.getMessage() + ". Give the service write permission there; nothing was deleted.", e);
        }
        if (!sync.awaitGone(file, DELETE_LIMIT)) {
            throw new ServiceUnavailableException("The file is deleted; the index follows shortly, see GET /api/sync.");
        }
        if (purge) {
            sync.purge();
        }
    }

    private static Article found(Snapshot snapshot, String id) {
        return snapshot.article(id).orElseThrow(() -> missing(snapshot, id));
    }

    private static NotFoundException missing(Snapshot snapshot, String id) {
        return new NotFoundException(snapshot.history(id)
                .map(ArticleHistory::withdrawn)
                .map(when -> "This article was withdrawn from the archive (" + when + ").")
                .orElse("There is no article with this id in the archive."));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
