package dev.viva.attempt.erasure;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Erasures and their receipts. */
@Path("/v1/erasures")
@Tag(name = "Candidates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ErasureResource {
    static final String REQUESTED = """
            {"id":"ers_01jd5vmz9hf9ks2xq6b8c0d4ef","state":"REQUESTED","requestedAt":"2026-11-26T18:00:00Z",
             "services":[{"service":"attempt-service","done":false,"rows":{}},{"service":"grading-service","done":false,"rows":{}}]}""";

    private static final String DONE = """
            {"id":"ers_01jd5vmz9hf9ks2xq6b8c0d4ef","state":"DONE","requestedAt":"2026-11-26T18:00:00Z",
             "finishedAt":"2026-11-26T18:00:02.5Z",
             "services":[{"service":"attempt-service","done":true,
                          "rows":{"attempt":2,"attempt_event":4,"grade_copy":2,"response_revision":3,"review_card":5,"submission":2}},
                         {"service":"grading-service","done":true,"rows":{"grade":2,"grading":2,"grading_step":2,"submission":2}}]}""";

    private final ErasureService erasures;

    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @GET
    @Path("{id}")
    @Scope(Scopes.CANDIDATES_ERASE)
    @Operation(
            operationId = "getErasure",
            summary = "Read an erasure",
            description =
                    "How far it is, and what was deleted by service and table. Once `DONE` it is the receipt, which is kept for good and says"
                            + " nothing of the person.")
    @APIResponse(
            responseCode = "200",
            description = "The erasure.",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = {
                                @ExampleObject(name = "requested", value = REQUESTED),
                                @ExampleObject(name = "done", value = DONE)
                            }))
    public ErasureView get(@RestPath ErasureId id) {
        return erasures.get(id);
    }
}
