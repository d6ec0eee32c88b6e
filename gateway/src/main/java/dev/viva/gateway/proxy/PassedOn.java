package dev.viva.gateway.proxy;

import dev.viva.gateway.problem.EdgeProblem;
import dev.viva.gateway.problem.ProblemWriter;
import dev.viva.gateway.route.Route;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** One request on its way to a service, and the answer on its way back. */
final class PassedOn implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(PassedOn.class);

    private final RoutingContext exchange;
    private final Route route;
    private final String authorization;
    private final String traceparent;
    private final ProblemWriter problems;
    private final OpenStreams streams;

    PassedOn(
            RoutingContext exchange,
            Route route,
            String authorization,
            String traceparent,
            ProblemWriter problems,
            OpenStreams streams) {
        this.exchange = exchange;
        this.route = route;
        this.authorization = authorization;
        this.traceparent = traceparent;
        this.problems = problems;
        this.streams = streams;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest original = request.proxiedRequest();
        Headers.dropHopByHop(request.headers());
        Headers.forward(original, request.headers());
        request.putHeader(HttpHeaders.AUTHORIZATION, authorization);
        request.putHeader("traceparent", traceparent);
        Body body = request.getBody();
        LimitedBody limited = new LimitedBody(body.stream(), route.maxBodyBytes());
        request.setBody(Body.body(limited, body.length()));
        return context.sendRequest()
                .recover(fault -> canBeRepeated(fault) ? again(context) : Future.failedFuture(fault))
                .recover(fault -> Future.succeededFuture(failed(request, limited, fault)));
    }

    /**
     * A connection that was kept from an earlier request may be closed by the service while the next one is on its way. What only reads is
     * sent once more; whether anything else has happened is not known here.
     */
    private boolean canBeRepeated(Throwable fault) {
        HttpMethod method = exchange.request().method();
        return fault instanceof HttpClosedException
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !exchange.response().closed();
    }

    /** The body was read to its end by the first try; what only reads has none. */
    private static Future<ProxyResponse> again(ProxyContext context) {
        context.request().setBody(Body.body(Buffer.buffer()));
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        Headers.dropHopByHop(response.headers());
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/event-stream")) {
            streams.opened(exchange.response());
        }
        Body body = response.getBody();
        if (body != null) {
            response.setBody(Body.body(new AnswerBody(body.stream(), exchange.request()), body.length()));
        }
        return context.sendResponse();
    }

    private ProxyResponse failed(ProxyRequest request, LimitedBody body, Throwable fault) {
        EdgeProblem answer = answer(body, fault);
        // A caller who went away is no fault of the service.
        if (answer.status() >= 500 && !exchange.response().closed()) {
            LOG.warnf(
                    "%s did not answer %s: %s",
                    route.upstream().service(), exchange.request().path(), fault);
        }
        ProxyResponse response = request.release().response().setStatusCode(answer.status());
        problems.headers(answer).forEach(response::putHeader);
        return response.setBody(
                Body.body(problems.body(answer, exchange.request().path(), traceparent)));
    }

    private EdgeProblem answer(LimitedBody body, Throwable fault) {
        if (body.isExceeded()) {
            return EdgeProblem.of(new BodyTooLarge(route.maxBodyBytes()));
        }
        String service = route.upstream().service();
        return switch (fault) {
            case IllegalArgumentException illFormed ->
                EdgeProblem.of(
                        400, "header-ill-formed", "A header of the request has characters that no header may have.");
            case TimeoutException slow ->
                EdgeProblem.of(
                        504,
                        "service-slow",
                        "The " + service
                                + " did not answer in time. What was asked may still happen; ask for its state, or send the"
                                + " same request with the same Idempotency-Key again.");
            default ->
                EdgeProblem.of(
                                502,
                                "service-away",
                                "The " + service
                                        + " cannot be reached right now. Send the same request again in a moment, with its"
                                        + " Idempotency-Key if it had one.")
                        .with("Retry-After", "1");
        };
    }
}
