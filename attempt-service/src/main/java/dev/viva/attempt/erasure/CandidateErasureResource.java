package dev.viva.attempt.erasure;

import dev.viva.attempt.candidate.CandidateName;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks for the erasure of a candidate. */
@Path("/v1/candidates/{candidate}/erasures")
@Tag(name = "Candidates", description = "Everything that is kept of a candidate: as one archive, or erased.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CandidateErasureResource {
    private final ErasureService erasures;
    private final CurrentCaller current;

    CandidateErasureResource(ErasureService erasures, CurrentCaller current) {
        this.erasures = erasures;
        this.current = current;
    }

    @POST
    @Scope(Scopes.CANDIDATES_ERASE)
    @Idempotent
    @Operation(
            operationId = "eraseCandidate",
            summary = "Erase a candidate",
            description =
                    "Deletes everything that is kept of the candidate in every service: attempts, responses, submissions, grades, follow-ups, code"
                            + " runs, reviews, interviews, study plans, review cards and settings. It cannot be undone, so export first if you need it. Sums by question"
                            + " version and month stay, without the person. While one is running, the same one is answered; an attempt that is started"
                            + " meanwhile is erased too, one that is started afterwards begins afresh. Read `GET /v1/erasures/{id}` until it is"
                            + " `DONE`, and keep the id: it is all that names this erasure.")
    @APIResponse(
            responseCode = "202",
            description = "The erasure is under way.",
            headers = @Header(name = "Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "requested", value = ErasureResource.REQUESTED)))
    public RestResponse<ErasureView> erase(@RestPath CandidateName candidate) {
        Caller caller = current.caller();
        ErasureView erasure = erasures.request(caller.tenant(), candidate.visibleTo(caller));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, erasure)
                .header(HttpHeaders.LOCATION, "/v1/erasures/" + erasure.id())
                .build();
    }
}
