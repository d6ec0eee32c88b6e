package dev.viva.gateway.candidate;

import dev.viva.gateway.caller.CandidateTokens;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets a candidate's browser talk to the API without ever holding an API key. */
@Path("/v1/candidate-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access")
public class CandidateTokenResource {
    private final CandidateTokens tokens;
    private final CurrentCaller caller;

    public CandidateTokenResource(CandidateTokens tokens, CurrentCaller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @POST
    @Scope(Scopes.CANDIDATES_TOKEN)
    @Operation(
            operationId = "createCandidateToken",
            summary = "Issue a token for a candidate's browser",
            description =
                    "The token takes and reads that candidate's own attempts, runs code and reads those runs, and reads questions as"
                            + " candidates see them; nothing else. It is good for SSE too, and ends early when the key that issued it is revoked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateTokenDraft.class),
                            examples =
                                    @ExampleObject(
                                            name = "ninety-minutes",
                                            value = "{\"candidate\": \"candidate-42\", \"minutes\": 90}")))
    @APIResponse(
            responseCode = "201",
            description = "The token.",
            content = @Content(schema = @Schema(implementation = CandidateTokenView.class)))
    public RestResponse<CandidateTokenView> create(@Valid @NotNull CandidateTokenDraft draft) {
        Caller issuer = caller.caller();
        CandidateTokens.Issued issued =
                tokens.issue(issuer.subject(), issuer.tenant(), draft.candidate(), draft.lifetime());
        return RestResponse.status(
                RestResponse.Status.CREATED, new CandidateTokenView(issued.token(), issued.expiresAt()));
    }
}
