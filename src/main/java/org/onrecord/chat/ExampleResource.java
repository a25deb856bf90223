package org.onrecord.chat;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.answer.Examples;

/** What could be asked. */
@Path("/api/examples")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class ExampleResource {

    private static final int MOST_ARTICLES = 30;

    private final Examples examples;

    ExampleResource(Examples examples) {
        this.examples = examples;
    }

    /** The reply: none where no article answers a question about its title. */
    public record ExamplesReply(List<Example> examples) {}

    /** A question, and the article that answers it. */
    public record Example(String question, String articleId, String language) {
        static Example of(Examples.Example example) {
            return new Example(
                    example.question(),
                    example.article().id(),
                    example.article().language());
        }
    }

    @GET
    @Blocking
    @Operation(
            summary = "Questions about the titles of these articles that the archive answers with them",
            description = "article: ids, tried in this order until limit questions are found. No model is called.")
    public ExamplesReply among(
            @RestQuery
                    @NotEmpty(message = "Name at least one article.")
                    @Size(max = MOST_ARTICLES, message = "Name at most 30 articles.")
                    List<String> article,
            @RestQuery @DefaultValue("3") @Min(1) @Max(MOST_ARTICLES) int limit) {
        return new ExamplesReply(
                examples.among(article, limit).stream().map(Example::of).toList());
    }
}
