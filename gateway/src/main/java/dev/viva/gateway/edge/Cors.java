package dev.viva.gateway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of the configured origins, and of no others, read the API from a browser. Credentials are not allowed in the browser's
 * sense (cookies): keys and tokens travel in a header that the page sets itself.
 */
@ApplicationScoped
public class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID, traceparent";
    private static final String EXPOSED =
            "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, Idempotent-Replayed, Content-Language";
    private static final String MAX_AGE_SECONDS = "7200";

    private final Set<String> origins;

    public Cors(@ConfigProperty(name = "viva.cors-origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        if (this.origins.contains("*")) {
            throw new IllegalStateException(
                    "VIVA_CORS_ORIGINS takes explicit origins such as https://app.example.org, not *");
        }
    }

    /** Marks the answer for the page that asked; true if the request was a preflight and is answered. */
    boolean handle(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || origins.isEmpty()) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.putHeader("Vary", "Origin");
        boolean preflight = request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Access-Control-Request-Method") != null;
        if (origins.contains(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin);
            if (preflight) {
                response.putHeader("Access-Control-Allow-Methods", METHODS);
                response.putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
                response.putHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
            } else {
                response.putHeader("Access-Control-Expose-Headers", EXPOSED);
            }
        }
        if (preflight) {
            // Without the headers above the browser refuses for the page; there is nothing more to say.
            response.setStatusCode(204).end();
        }
        return preflight;
    }
}
