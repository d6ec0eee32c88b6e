package dev.viva.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;

/** Which headers travel on. */
final class Headers {
    /** These concern one connection only (RFC 9110, 7.6.1), or say what only the gateway may say. */
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "expect");

    private static final List<String> FORWARDED = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-real-ip");

    private Headers() {}

    /** Drops what must not travel on, also whatever the {@code Connection} header names. */
    static void dropHopByHop(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",", -1)) {
                String header = name.strip().toLowerCase(Locale.ROOT);
                if (!header.isEmpty() && !header.equals("authorization")) {
                    headers.remove(header);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /** Tells the service under which address it was asked, so that its {@code Location} is one that the caller can use. */
    static void forward(HttpServerRequest request, MultiMap headers) {
        FORWARDED.forEach(headers::remove);
        headers.set("x-forwarded-proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("x-forwarded-host", authority.toString());
        }
        if (request.remoteAddress() != null && request.remoteAddress().host() != null) {
            headers.set("x-forwarded-for", request.remoteAddress().host());
        }
    }
}
