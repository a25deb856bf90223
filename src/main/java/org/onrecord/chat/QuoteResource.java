package org.onrecord.chat;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.answer.Freshness;
import org.onrecord.answer.lookup.QuoteFinding;
import org.onrecord.answer.lookup.QuoteLookup;
import org.onrecord.retrieval.Archive;

/** From a sentence back to its article. */
@Path("/api/quotes")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    private static final int LONGEST = 2_000;

    private final Archive archive;
    private final QuoteLookup lookup;
    private final Clock clock;

    QuoteResource(Archive archive, QuoteLookup lookup, Clock clock) {
        this.archive = archive;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GET
    @Blocking
    @Operation(summary = "Find where a sentence stands: word for word, or what comes closest with a diff, or nowhere")
    public QuoteReply find(
            @RestQuery
                    @NotBlank(message = "Paste the words to look for.")
                    @Size(max = LONGEST, message = "The text is longer than 2,000 characters; paste a part of it.")
                    String text) {
        try (Archive.Session session = archive.open()) {
            Freshness freshness = Freshness.of(archive, session, clock, null);
            return QuoteReply.of(new QuoteFinding(text, lookup.find(text, session), freshness));
        }
    }
}
