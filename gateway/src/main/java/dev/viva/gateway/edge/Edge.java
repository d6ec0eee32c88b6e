package dev.viva.gateway.edge;

import dev.viva.gateway.caller.Authenticator;
import dev.viva.gateway.caller.Identity;
import dev.viva.gateway.caller.InternalTokens;
import dev.viva.gateway.limit.RateLimits;
import dev.viva.gateway.problem.EdgeProblem;
import dev.viva.gateway.problem.ProblemWriter;
import dev.viva.gateway.proxy.UpstreamProxy;
import dev.viva.gateway.route.Upstream;
import dev.viva.platform.problem.Refusal;
import dev.viva.platform.trace.Trace;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * The door. Whoever passes it is known, within the limits and on a path that exists; the request then carries the gateway's own token
 * and goes to a service, or to the gateway's own resources, which check that token just like a service.
 */
@ApplicationScoped
public class Edge {
    /** Before everything that Quarkus puts on the router for resources and static files. */
    private static final int FIRST = -1000;

    private static final Logger LOG = Logger.getLogger(Edge.class);

    private final Cors cors;
    private final Admission admission;
    private final Authenticator authenticator;
    private final InternalTokens tokens;
    private final RateLimits limits;
    private final UpstreamProxy proxy;
    private final ProblemWriter problems;

    public Edge(
            Cors cors,
            Admission admission,
            Authenticator authenticator,
            InternalTokens tokens,
            RateLimits limits,
            UpstreamProxy proxy,
            ProblemWriter problems) {
        this.cors = cors;
        this.admission = admission;
        this.authenticator = authenticator;
        this.tokens = tokens;
        this.limits = limits;
        this.proxy = proxy;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Trace.begin(request.getHeader(Trace.HEADER));
        String traceparent = Trace.current();
        request.response().putHeader("X-Content-Type-Options", "nosniff");
        if (cors.handle(request)) {
            return;
        }
        switch (admission.of(request)) {
            case Admission.OwnPage page -> exchange.next();
            case Admission.Refused refused -> problems.answer(exchange, refused.problem(), traceparent);
            case Admission.Admitted admitted -> recognise(exchange, admitted, traceparent);
        }
    }

    private void recognise(RoutingContext exchange, Admission.Admitted admitted, String traceparent) {
        HttpServerRequest request = exchange.request();
        // Nothing of the body may be lost while the key is looked up.
        request.pause();
        Future.fromCompletionStage(
                        authenticator.recognise(request.getHeader(HttpHeaders.AUTHORIZATION)), Vertx.currentContext())
                .onSuccess(identity ->
                        guarded(exchange, traceparent, () -> let(exchange, admitted, identity, traceparent)))
                .onFailure(fault -> problems.answer(exchange, problem(fault), traceparent));
    }

    private void let(RoutingContext exchange, Admission.Admitted admitted, Identity identity, String traceparent) {
        RateLimits.Verdict verdict = limits.take(identity);
        exchange.response().putHeader("RateLimit-Policy", limits.policy()).putHeader("RateLimit", verdict.header());
        if (!verdict.allowed()) {
            EdgeProblem tooMany = EdgeProblem.of(
                            429, "rate-limited", "Too many requests at once; wait as Retry-After says.")
                    .with("Retry-After", verdict.retryAfterHeader());
            problems.answer(exchange, tooMany, traceparent);
            return;
        }
        String authorization = "Bearer " + tokens.tokenFor(identity);
        if (admitted.route().upstream() == Upstream.OWN) {
            exchange.request()
                    .headers()
                    .set(HttpHeaders.AUTHORIZATION, authorization)
                    .set(Trace.HEADER, traceparent);
            exchange.request().resume();
            exchange.next();
        } else {
            proxy.pass(exchange, admitted.route(), authorization, traceparent);
        }
    }

    private void guarded(RoutingContext exchange, String traceparent, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            problems.answer(exchange, problem(fault), traceparent);
        }
    }

    private static EdgeProblem problem(Throwable fault) {
        Throwable cause =
                fault instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
        if (cause instanceof Refusal refusal) {
            return EdgeProblem.of(refusal);
        }
        LOG.error("Unexpected fault at the door", cause);
        return EdgeProblem.of(
                500,
                "internal-error",
                "This is a fault of ours, not of your request. Quote the traceId to the operator.");
    }
}
