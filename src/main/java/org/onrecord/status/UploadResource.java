package org.onrecord.status;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.IngestConfig;
import org.onrecord.ingest.SyncService;
import org.onrecord.ingest.Upload;

/** Adds articles to the documents folder. */
@Path("/api/articles")
@Tag(name = "Articles")
public class UploadResource {

    private final SyncService sync;
    private final int most;

    UploadResource(SyncService sync, IngestConfig config) {
        this.sync = sync;
        this.most = config.sync().maxUploads();
    }

    /** What became of the files that were sent. */
    public record UploadReply(List<Item> files) {}

    /**
     * One file: {@code stored}, to be read shortly ({@code GET /api/sync} lists it if it cannot be), or {@code failed} with
     * the reason.
     *
     * @param replaced whether a file of the same name was there, of which this is a new version
     */
    public record Item(
            String file,
            String state,
            boolean replaced,
            @Nullable String reason) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @ResponseStatus(202)
    @Operation(summary = "Add files to the documents folder; one of the same name is a new version")
    public UploadReply add(@RestForm("files") List<FileUpload> files) {
        if (files == null || files.isEmpty()) {
            throw new BadRequestException("Send at least one file in the form field \"files\".");
        }
        if (files.size() > most) {
            throw new BadRequestException(
                    "At most " + most + " files can be sent at a time (ON_RECORD_SYNC_MAX_UPLOADS).");
        }
        Upload upload = new Upload(sync.folder());
        List<Item> items = new ArrayList<>();
        for (FileUpload file : files) {
            items.add(store(upload, file));
        }
        sync.syncNow();
        return new UploadReply(items);
    }

    private static Item store(Upload upload, FileUpload file) {
        String name = String.valueOf(file.fileName());
        try {
            Upload.Stored stored = upload.store(file.uploadedFile(), name);
            return new Item(stored.name(), "stored", stored.replaced(), null);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new Item(name, "failed", false, e.getMessage());
        }
    }
}
