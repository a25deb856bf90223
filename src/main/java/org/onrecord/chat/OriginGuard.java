package org.onrecord.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Refuses what a page of another site would have a reader's browser ask, add, change or delete here. */
@ApplicationScoped
public class OriginGuard {

    private static final int FORBIDDEN = 403;
    private static final int LONGEST_SHOWN = 200;

    private final ObjectMapper json;
    private final Origins origins;

    OriginGuard(ObjectMapper json, HttpConfig config) {
        this.json = json;
        this.origins = new Origins(config.origins().orElse(List.of()));
    }

    void register(@Observes Router router) {
        router.route().order(Refusal.BEFORE_QUARKUS).handler(context -> {
            HttpServerRequest request = context.request();
            String origin = request.getHeader("Origin");
            if (origins.foreign(request.method().name(), request.getHeader("Sec-Fetch-Site"), origin, hosts(request))) {
                Refusal.send(context, json, refusal(origin == null ? "null" : origin));
            } else {
                context.next();
            }
        });
    }

    /** A page of another site cannot set {@code X-Forwarded-Host}: a browser asks first, and is not answered. */
    private static List<String> hosts(HttpServerRequest request) {
        List<String> hosts = new ArrayList<>();
        HostAndPort authority = request.authority();
        if (authority != null) {
            hosts.add(authority.toString());
        }
        String forwarded = request.getHeader("X-Forwarded-Host");
        if (forwarded != null) {
            hosts.addAll(List.of(forwarded.split(",")));
        }
        return hosts;
    }

    private static Problem refusal(String origin) {
        return Problem.of(
                FORBIDDEN,
                "Forbidden",
                "This was sent by a web page of another site ("
                        + origin.substring(0, Math.min(LONGEST_SHOWN, origin.length()))
                        + "), so nothing was done. If that is an address of this service, as behind a proxy that calls it by"
                        + " another name, or a page that you trust, name it in ON_RECORD_HTTP_ORIGINS and start again.");
    }
}
