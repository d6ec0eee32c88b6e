package dev.viva.gateway.edge;

import dev.viva.gateway.document.ApiDocument;
import dev.viva.gateway.problem.EdgeProblem;
import dev.viva.gateway.proxy.BodyTooLarge;
import dev.viva.gateway.route.Operations;
import dev.viva.gateway.route.PathCheck;
import dev.viva.gateway.route.Route;
import dev.viva.gateway.route.RouteTable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request may come in at all, as far as its first line and its headers tell; who sends it is asked later. */
@ApplicationScoped
public class Admission {
    /** What is open to all: the front page, the API document and its reader, and the health that probes ask for. */
    private static final Set<String> OWN_PAGES = Set.of("/", "/openapi", "/docs", "/favicon.ico");

    private static final Set<String> OWN_FOLDERS = Set.of("/docs/", "/q/health");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    private final RouteTable routes;
    private final Operations operations;

    /** What comes of it. */
    public sealed interface Outcome permits OwnPage, Refused, Admitted {}

    /** Open to all, served by the gateway. */
    public record OwnPage() implements Outcome {}

    /** Not let in. */
    public record Refused(EdgeProblem problem) implements Outcome {}

    /** Part of the API; for callers who are known. */
    public record Admitted(Route route) implements Outcome {}

    public Admission(ApiDocument document) {
        this.routes = RouteTable.V1;
        this.operations = document.operations();
    }

    Outcome of(HttpServerRequest request) {
        if (request.authority() == null
                || !HOST.matcher(request.authority().host()).matches()) {
            return refused(
                    400, "host-ill-formed", "The Host header does not name a host. Location headers are made of it.");
        }
        String path = request.path();
        if (isOwnPage(path)) {
            return new OwnPage();
        }
        if (!PathCheck.isCanonical(path)) {
            return refused(400, "path-ill-formed", "No path of this API is written like this.");
        }
        Optional<Route> route = routes.find(path);
        Optional<Operations.PathOperations> known = operations.find(path);
        if (route.isEmpty()) {
            return refused(
                    404, "not-found", "There is nothing at this path. The API document at /openapi lists all paths.");
        }
        return known.map(operations -> operation(request, route.get(), operations))
                .orElseGet(() -> sized(request, route.get()));
    }

    private static Outcome operation(HttpServerRequest request, Route route, Operations.PathOperations known) {
        String method = request.method().name();
        if (!known.takes(method)) {
            return new Refused(EdgeProblem.of(
                            405,
                            "method-not-allowed",
                            "This path does not take this method; the Allow header names those that it takes.")
                    .with("Allow", known.allow()));
        }
        if (hasBody(request) && !known.reads(method, request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return refused(
                    415,
                    "unsupported-media-type",
                    "The body's media type is not understood here. Send Content-Type: application/json.");
        }
        return sized(request, route);
    }

    private static Outcome sized(HttpServerRequest request, Route route) {
        return declaredLength(request) > route.maxBodyBytes()
                ? new Refused(EdgeProblem.of(new BodyTooLarge(route.maxBodyBytes())))
                : new Admitted(route);
    }

    private static boolean isOwnPage(String path) {
        if (path == null) {
            return false;
        }
        boolean inFolder = OWN_FOLDERS.stream().anyMatch(path::startsWith);
        String page = inFolder && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return PathCheck.isCanonical(page) && (inFolder || OWN_PAGES.contains(page));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** The HTTP layer has refused what is not a number. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }

    private static Refused refused(int status, String code, String detail) {
        return new Refused(EdgeProblem.of(status, code, detail));
    }
}
