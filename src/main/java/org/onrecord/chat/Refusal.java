package org.onrecord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;

/** Answers a request that is refused before Quarkus has looked at it. */
final class Refusal {

    /** Where a route must stand to come first. */
    static final int BEFORE_QUARKUS = Integer.MIN_VALUE;

    private Refusal() {}

    /** Sends the problem and ends the connection, so that the rest of the body is not waited for. */
    static void send(RoutingContext context, ObjectMapper json, Problem problem) {
        try {
            context.response().endHandler(end -> context.request().connection().close());
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
