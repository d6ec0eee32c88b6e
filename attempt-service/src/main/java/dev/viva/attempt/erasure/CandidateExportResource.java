package dev.viva.attempt.erasure;

import dev.viva.attempt.candidate.CandidateName;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything about a candidate as one archive. */
@Path("/v1/candidates/{candidate}/export")
@Tag(name = "Candidates")
@RunOnVirtualThread
public class CandidateExportResource {
    private static final String ZIP = "application/zip";

    private final ExportService exports;
    private final CurrentCaller current;

    CandidateExportResource(ExportService exports, CurrentCaller current) {
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Produces(ZIP)
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "exportCandidate",
            summary = "Export a candidate",
            description =
                    "A ZIP of files with one JSON object in a line: attempts, all revisions of responses, submissions, grades, follow-ups, interviews, study plans, review"
                            + " cards and settings, and below `grading/` what grading-service keeps. `manifest.json` comes last, with lines, bytes"
                            + " and SHA-256 of each file; an archive without it was broken off. A candidate's token exports that candidate only."
                            + " 404 if nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> export(@RestPath CandidateName candidate) throws IOException {
        Caller caller = current.caller();
        return RestResponse.ResponseBuilder.ok(exports.begin(candidate.visibleTo(caller), caller))
                .type(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candidate.zip\"")
                .build();
    }
}
