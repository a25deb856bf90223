package org.onrecord.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large before Quarkus does, which would answer without a word. */
@ApplicationScoped
public class BodyLimit {

    private static final int TOO_LARGE = 413;

    private final ObjectMapper json;
    private final long most;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.most = most.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Refusal.BEFORE_QUARKUS).handler(context -> {
            if (length(context.request()) > most) {
                Refusal.send(context, json, tooLarge());
            } else {
                context.next();
            }
        });
    }

    /** As the sender says; 0 when it says nothing that can be read. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private Problem tooLarge() {
        return Problem.of(
                TOO_LARGE,
                "Content Too Large",
                "A request may hold " + most
                        + " bytes at most (QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE). Send fewer files at a time.");
    }
}
