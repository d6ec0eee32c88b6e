package dev.viva.gateway.deadletter;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Dead letters, whichever service has them. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations", description = "What the operator of an installation looks after.")
public class DeadLetterResource {
    private final DeadLetterService letters;
    private final CurrentCaller caller;
    private final PageTokens pages;

    public DeadLetterResource(DeadLetterService letters, CurrentCaller caller, PageTokens pages) {
        this.letters = letters;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description =
                    "Records that could not be handled, and those of the same aggregate that wait behind them; service by"
                            + " service, the oldest first. A service that does not answer is named in `unreachable`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "one", value = """
                                                    {"items": [{"id": "ltr_01k9rkq3tgf0b8s3x1z0a4m5n6", "service": "grading-service",
                                                      "state": "FAILED", "topic": "viva.attempts.v1", "partition": 2, "offset": 4711,
                                                      "aggregate": "att_01k9rkq2v5e6x9w8r7t6y5u4i3", "reasonCode": "UnreadableEvent",
                                                      "reasonDetail": "data is not of the type AttemptSubmitted: MismatchedInputException, int expected at /revision, line 1, column 52",
                                                      "replays": 0, "failedAt": "2026-01-12T09:30:00Z"}]}""")))
    public DeadLetterPage list(
            @Parameter(description = "Letters a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "The `nextPageToken` of the page before.") @RestQuery String pageToken) {
        return letters.list(
                pages.request(
                        pageSize, pageToken, "dead-letters", caller.caller().tenant()),
                caller.caller());
    }

    @POST
    @Path("{id}/replay")
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Replay a dead letter",
            description =
                    "Handles the record again, then those that wait behind it, in order. Handled ones are gone afterwards, so"
                            + " that a repeated call finds nothing (404). If one fails again, the answer says why, and it and the rest stay.")
    @APIResponse(
            responseCode = "200",
            description = "What was handled, and what failed again.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "all-handled", value = "{\"handled\": 3}")))
    public ReplayView replay(@Parameter(description = "The id of the letter.") @RestPath String id) {
        return letters.replay(id, caller.caller());
    }
}
