package org.onrecord.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.answer.receipt.Receipts;
import org.onrecord.retrieval.Archive;

/** What an answer rested on. */
@Path("/api/answers")
@Tag(name = "Ask")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

    private static final int LONGEST_ID = 64;

    private final Archive archive;
    private final Receipts receipts;

    ReceiptResource(Archive archive, Receipts receipts) {
        this.archive = archive;
        this.receipts = receipts;
    }

    @GET
    @Path("/{id}/receipt")
    @Blocking
    @Operation(
            summary =
                    "The receipt of an answer: hashes and offsets of all it rests on, to be checked offline by verify")
    public ObjectNode receipt(@RestPath String id) {
        try (Archive.Session session = archive.open()) {
            return (id.length() > LONGEST_ID ? java.util.Optional.<ObjectNode>empty() : receipts.find(id, session))
                    .orElseThrow(
                            () -> new NotFoundException(
                                    "There is no receipt of this answer any more; receipts are kept for a while only, see the settings."));
        }
    }
}
