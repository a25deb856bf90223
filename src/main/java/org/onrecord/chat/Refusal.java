package org.onrecord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Answers a request that is refused before Quarkus has looked at it. */
final class Refusal {

    /** Where a route must stand to come first. */
    static final int BEFORE_QUARKUS = Integer.MIN_VALUE;

    /** As RFC 9113, 8.1, ends a stream whose answer needs no more of the request. */
    private static final long NO_ERROR = 0;

    private Refusal() {}

    /**
     * Sends the problem and ends the connection, so that the rest of the body is not waited for. In HTTP/2 the connection
     * also carries other requests and stays; there the rest of one body is refused alone.
     */
    static void send(RoutingContext context, ObjectMapper json, Problem problem) {
        try {
            HttpServerResponse response = context.response();
            if (context.request().version() == HttpVersion.HTTP_2) {
                response.endHandler(end -> response.reset(NO_ERROR));
            } else {
                response.putHeader("Connection", "close");
                response.endHandler(end -> context.request().connection().close());
            }
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", ProblemMapper.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
