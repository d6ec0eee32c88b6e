package dev.viva.platform.problem;

import dev.viva.platform.trace.Trace;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Makes the HTTP answer of a problem; the only place that knows how one looks. */
public final class Problems {
    private Problems() {}

    public static Response of(Refusal refusal, String instance) {
        Response.ResponseBuilder response = builder(document(
                refusal.status(), refusal.code(), refusal.detail(), refusal.errors(), refusal.members(), instance));
        refusal.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        if (refusal instanceof Unauthorized) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    public static Response of(int status, String code, String detail, List<FieldError> errors, String instance) {
        return builder(document(status, code, detail, errors, Map.of(), instance))
                .build();
    }

    /** The document alone, for those who write the answer themselves. */
    public static Problem document(
            int status,
            String code,
            String detail,
            List<FieldError> errors,
            Map<String, Object> members,
            String instance) {
        return new Problem(
                Problem.typeOf(code), title(status), status, detail, instance, code, Trace.traceId(), errors, members);
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String title(int status) {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 431 -> "Request Header Fields Too Large";
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield known == null ? "HTTP " + status : known.getReasonPhrase();
            }
        };
    }
}
