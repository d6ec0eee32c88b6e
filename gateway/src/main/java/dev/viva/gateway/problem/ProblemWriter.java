package dev.viva.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.platform.problem.Problem;
import dev.viva.platform.problem.Problems;
import dev.viva.platform.trace.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Writes problems where no JAX-RS does it. */
@ApplicationScoped
public class ProblemWriter {
    private final ObjectMapper json;

    public ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the exchange with {@code problem}; what is left of the request's body is read and thrown away, so that the caller gets to read the answer. */
    public void answer(RoutingContext exchange, EdgeProblem problem, String traceparent) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        headers(problem).forEach(response::putHeader);
        response.setStatusCode(problem.status());
        response.end(body(problem, exchange.request().path(), traceparent));
        exchange.request().resume();
    }

    public Map<String, String> headers(EdgeProblem problem) {
        Map<String, String> headers = new HashMap<>(problem.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    public Buffer body(EdgeProblem problem, String path, String traceparent) {
        Trace.begin(traceparent);
        Problem document =
                Problems.document(problem.status(), problem.code(), problem.detail(), problem.errors(), Map.of(), path);
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem could not be written", impossible);
        }
    }
}
