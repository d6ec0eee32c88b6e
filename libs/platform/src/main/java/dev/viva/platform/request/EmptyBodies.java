package dev.viva.platform.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Nothing has no media type. Many clients name one for a POST without a body ({@code curl -d ''} says it is a form), and a method whose
 * body is optional would refuse it with 415.
 */
@Singleton
public class EmptyBodies {
    private static final int BEFORE_ROUTING = 1_000;

    void register(@Observes Filters filters) {
        filters.register(EmptyBodies::forgetMediaType, BEFORE_ROUTING);
    }

    private static void forgetMediaType(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isEmpty(request)) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        context.next();
    }

    /** HTTP/2 need not say the length before the body has come, so there it is not known. */
    private static boolean isEmpty(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean silent = length == null
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return silent || "0".equals(length);
    }
}
