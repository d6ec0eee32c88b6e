package dev.viva.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document, RFC 9457, with a stable {@code code}, the trace to quote to an operator, and the single faults. */
@Schema(name = "Problem", description = "What went wrong (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(required = true, examples = "urn:viva:problem:attempt-closed")
        String type,

        @Schema(required = true, examples = "Conflict") String title,
        @Schema(required = true, examples = "409") int status,

        @Schema(required = true, description = "What is wrong and what to do.")
        String detail,

        @Schema(description = "The path that was asked for.")
        String instance,

        @Schema(required = true, description = "Stable code for programs.", examples = "attempt-closed")
        String code,

        @Schema(description = "Quote this to the operator.") String traceId,

        @Schema(description = "The single faults with their places.")
        List<FieldError> errors,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type is a name, not an address: problems are explained in docs/status-codes.md by their code. */
    public static String typeOf(String code) {
        return "urn:viva:problem:" + code;
    }
}
