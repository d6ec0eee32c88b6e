package dev.viva.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a problem. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, UriInfo uri) {
        return Problems.of(refusal, uri.getPath());
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(JsonProcessingException fault, UriInfo uri) {
        return Problems.of(JsonFaults.refusal(fault), uri.getPath());
    }

    /** Of its own, because the framework maps this subclass itself, to something that is no problem. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatch(MismatchedInputException fault, UriInfo uri) {
        return json(fault, uri);
    }

    /** A parameter or field that breaks its declared constraint is ill-formed: 400 like a wrong type. */
    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException violations, UriInfo uri) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        return Problems.of(
                400, "request-ill-formed", "The request breaks the API's schema; see errors.", errors, uri.getPath());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException fault, UriInfo uri) {
        if (fault.getCause() instanceof Refusal refusal) {
            return Problems.of(refusal, uri.getPath());
        }
        if (fault.getCause() instanceof JsonProcessingException json) {
            return Problems.of(JsonFaults.refusal(json), uri.getPath());
        }
        int status = fault.getResponse().getStatus();
        if (fault.getResponse().hasEntity() || status < 400) {
            return fault.getResponse();
        }
        if (status >= 500) {
            return unexpected(fault, uri);
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        String code = known == null
                ? "http-" + status
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        Response problem = Problems.of(status, code, HttpFaults.detail(status), List.of(), uri.getPath());
        String allow = fault.getResponse().getHeaderString("Allow");
        return allow == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allow).build();
    }

    /** What nobody foresaw: a bug or a part of the system that is down. */
    @ServerExceptionMapper
    public Response unexpected(Throwable fault, UriInfo uri) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problems.of(refusal, uri.getPath());
            }
        }
        if (Outage.explains(fault)) {
            LOG.warnf("Database not available: %s", fault);
            return Problems.of(
                    new Unavailable(
                            "database-busy",
                            "The database does not answer right now. Send the same request again, with the same"
                                    + " Idempotency-Key if it had one.",
                            Duration.ofSeconds(2)),
                    uri.getPath());
        }
        LOG.errorf(fault, "Unexpected fault at %s", uri.getPath());
        return Problems.of(
                500,
                "internal-error",
                "This is a fault of ours, not of your request. Quote the traceId to the operator.",
                List.of(),
                uri.getPath());
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        // The first two nodes are the method and its parameter; what follows is the place in the body.
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        int depth = 0;
        for (jakarta.validation.Path.Node node : violation.getPropertyPath()) {
            if (depth == 1) {
                parameter = node.getName();
            }
            if (depth > 1) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null) {
                    pointer.append('/').append(node.getName());
                }
            }
            depth++;
        }
        String code = violation.getMessageTemplate().contains("NotNull") ? "missing-field" : "constraint-broken";
        return new FieldError(pointer.isEmpty() ? parameter : pointer.toString(), code, violation.getMessage());
    }
}
