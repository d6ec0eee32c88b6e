package dev.viva.grading.grading;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Code that is run again. */
@Path("/v1/attempts/{id}/rejudgement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grades")
public class RejudgementResource {
    private static final String PENDING = """
            {"attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc","cause":"REJUDGE_1","state":"PENDING","startedAt":"2026-01-12T09:30:00.125Z"}""";
    private static final String GRADED = """
            {"attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc","cause":"REJUDGE_1","state":"GRADED","grade":"grd_01jd5vk3m8fyr8b0k6t3w9x2zb",
             "startedAt":"2026-01-12T09:30:00.125Z","endedAt":"2026-01-12T09:30:00.5Z"}""";

    private final Rejudgements rejudgements;

    RejudgementResource(Rejudgements rejudgements) {
        this.rejudgements = rejudgements;
    }

    @POST
    @Scope(Scopes.GRADES_REVIEW)
    @Idempotent
    @Operation(
            operationId = "rejudgeAttempt",
            summary = "Run an attempt's code again",
            description =
                    "Runs the code parts of what was handed in once more, under the same question version, and takes over what was said of"
                            + " the other parts. The grade that follows supersedes the old one; the old one, and its run, stay as they were."
                            + " If it fails, the old grade goes on to count.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The rejudgement, as a path on the same host.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RejudgementView.class),
                            examples = @ExampleObject(name = "begun", value = PENDING)))
    public RestResponse<RejudgementView> rejudge(@RestPath String id) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, rejudgements.begin(attempt(id)))
                .header(HttpHeaders.LOCATION, "/v1/attempts/" + id + "/rejudgement")
                .build();
    }

    @GET
    @Scope(Scopes.GRADES_REVIEW)
    @Operation(
            operationId = "getRejudgement",
            summary = "Read the last rejudgement of an attempt",
            description = "How far it is, and the grade that it came to.")
    @APIResponse(
            responseCode = "200",
            description = "The last one.",
            content =
                    @Content(
                            schema = @Schema(implementation = RejudgementView.class),
                            examples = @ExampleObject(name = "graded", value = GRADED)))
    public RejudgementView rejudgement(@RestPath String id) {
        return rejudgements.last(attempt(id));
    }

    private static AttemptId attempt(String id) {
        return AttemptId.parse(id).orElseThrow(() -> new SubmissionNotFound(id));
    }
}
