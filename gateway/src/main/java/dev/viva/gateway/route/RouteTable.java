package dev.viva.gateway.route;

import static dev.viva.gateway.route.Upstream.ATTEMPT;
import static dev.viva.gateway.route.Upstream.GRADING;
import static dev.viva.gateway.route.Upstream.OWN;
import static dev.viva.gateway.route.Upstream.QUESTION;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where each path of the API goes. Only what stands here is ever forwarded, so the services' internal paths and their health endpoints
 * cannot be reached through the gateway. Of two routes that cover a path, the longer one holds.
 */
public record RouteTable(List<Route> routes) {
    static final long REQUEST_BYTES = 1L << 20;
    static final long IMPORT_BYTES = 32L << 20;

    /** The API of version 1. */
    public static final RouteTable V1 = new RouteTable(List.of(
            route("/v1/api-keys", OWN),
            route("/v1/tenants", OWN),
            route("/v1/candidate-tokens", OWN),
            route("/v1/dead-letters", OWN),
            Route.of("/v1/bank-imports", QUESTION, IMPORT_BYTES),
            route("/v1/bank-exports", QUESTION),
            route("/v1/questions", QUESTION),
            route("/v1/drafts", QUESTION),
            route("/v1/question-versions", QUESTION),
            route("/v1/topics", QUESTION),
            route("/v1/misconceptions", QUESTION),
            route("/v1/competencies", QUESTION),
            route("/v1/resources", QUESTION),
            route("/v1/curricula", QUESTION),
            route("/v1/companies", QUESTION),
            route("/v1/loops", QUESTION),
            route("/v1/attempts", ATTEMPT),
            route("/v1/interviews", ATTEMPT),
            route("/v1/candidates", ATTEMPT),
            route("/v1/erasures", ATTEMPT),
            route("/v1/study-plans", ATTEMPT),
            route("/v1/funnel-estimates", ATTEMPT),
            route("/v1/attempts/{}/outcomes", GRADING),
            route("/v1/attempts/{}/regrades", GRADING),
            route("/v1/attempts/{}/rejudgement", GRADING),
            route("/v1/grades", GRADING),
            route("/v1/grade-previews", GRADING),
            route("/v1/reviews", GRADING),
            route("/v1/grading-settings", GRADING),
            route("/v1/languages", GRADING),
            route("/v1/code-runs", GRADING)));

    public RouteTable {
        routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.segments().size())
                        .reversed())
                .toList();
    }

    /** The route of a path that {@link PathCheck} found canonical. */
    public Optional<Route> find(String path) {
        List<String> segments = Segments.of(path);
        return routes.stream().filter(route -> route.covers(segments)).findFirst();
    }

    private static Route route(String prefix, Upstream upstream) {
        return Route.of(prefix, upstream, REQUEST_BYTES);
    }
}
