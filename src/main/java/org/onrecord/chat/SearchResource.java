package org.onrecord.chat;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.Article;
import org.onrecord.retrieval.Archive;
import org.onrecord.retrieval.Hit;
import org.onrecord.retrieval.SearchQuery;

/** Searches the archive without answering. */
@Path("/api/search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST_RESULTS = 200;

    private final Archive archive;

    SearchResource(Archive archive) {
        this.archive = archive;
    }

    /** The reply: passages or articles, best first. */
    public record SearchReply(String query, List<Result> results, long tookMillis) {}

    /** A passage: {@code text.substring(start, end)} of its article; {@code why} has its place in each ranking. */
    public record Result(
            int rank,
            String articleId,
            String title,
            @Nullable String published,
            String source,
            String language,
            String text,
            int start,
            int end,
            double score,
            Map<String, Integer> why) {
        static Result of(int rank, Hit hit) {
            Article article = hit.article();
            return new Result(
                    rank,
                    article.id(),
                    article.title(),
                    ChatReply.iso(article),
                    article.sourceOrFile(),
                    article.language(),
                    hit.passage().text(),
                    hit.passage().span().start(),
                    hit.passage().span().end(),
                    ChatReply.rounded(hit.score()),
                    hit.ranks());
        }
    }

    @GET
    @Blocking
    @Operation(summary = "Find passages, or articles by their best passage; no model is called")
    public SearchReply search(
            @RestQuery
                    @NotBlank(message = "Say what to look for.")
                    @Size(max = LONGEST_QUERY, message = "The query is longer than 2,000 characters.")
                    String q,
            @RestQuery @DefaultValue("10") @Min(1) @Max(MOST_RESULTS) int limit,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable List<String> source,
            @RestQuery @Nullable String language,
            @RestQuery
                    @DefaultValue("passage")
                    @Pattern(regexp = "passage|article", message = "Write passage or article.")
                    String granularity) {
        LocalDate first = Days.parse("from", from);
        LocalDate last = Days.parse("to", to);
        Days.inOrder(first, last);
        long began = System.nanoTime();
        try (Archive.Session session = archive.open()) {
            SearchQuery query = new SearchQuery(
                    q,
                    first,
                    last,
                    source == null ? Set.of() : Set.copyOf(source),
                    language == null || language.isBlank() ? null : language);
            List<Hit> hits =
                    granularity.equals("article") ? session.articles(query, limit) : session.passages(query, limit);
            List<Result> results = new ArrayList<>();
            for (Hit hit : hits) {
                results.add(Result.of(results.size() + 1, hit));
            }
            return new SearchReply(q, results, (System.nanoTime() - began) / 1_000_000);
        }
    }
}
