package dev.viva.platform.event.deadletter;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Dead letters of the service. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class DeadLetterResource {
    private static final String LETTER = """
            {"id":"ltr_01k9rkq3tgf0b8s3x1z0a4m5n6","state":"FAILED","topic":"viva.attempts.v1","partition":2,"offset":4711,
             "aggregate":"att_01k9rkq2v5e6x9w8r7t6y5u4i3","eventId":"evt_01k9rkq2wqf3g5h7j9k1m3n5p7",
             "eventType":"dev.viva.attempt.submitted.v1","reasonCode":"UnreadableEvent",
             "reasonDetail":"data is not of the type AttemptSubmitted: MismatchedInputException, int expected at /revision, line 1, column 52",
             "replays":0,"failedAt":"2026-01-12T09:30:00Z"}""";

    private final DeadLetterReplay replay;
    private final PageTokens pages;
    private final CurrentCaller caller;

    DeadLetterResource(DeadLetterReplay replay, PageTokens pages, CurrentCaller caller) {
        this.replay = replay;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description =
                    "Records that could not be handled, and those of the same aggregate that wait behind them; the oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + LETTER + "]}")))
    public DeadLetterPage list(@RestQuery Integer pageSize, @RestQuery String pageToken) {
        PageRequest request = pages.request(
                pageSize, pageToken, "dead-letters", caller.caller().tenant());
        long after = request.after().map(Long::parseLong).orElse(0L);
        Page<DeadLetter> page =
                request.page(replay.after(after, request.limit()), letter -> Long.toString(letter.position()));
        return new DeadLetterPage(page.items().stream().map(DeadLetterView::of).toList(), page.nextPageToken());
    }

    @POST
    @Path("{id}/replay")
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Replay a dead letter",
            description =
                    "Handles the record again, then those that wait behind it, in order. Handled ones are gone afterwards, so "
                            + "that a repeated call finds nothing (404). If one fails again, the answer says why, and it and the rest stay.")
    @APIResponse(
            responseCode = "200",
            description = "What was handled, and what failed again",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = {
                                @ExampleObject(name = "all handled", value = "{\"handled\":3}"),
                                @ExampleObject(
                                        name = "failed again",
                                        value = "{\"handled\":0,\"failure\":" + LETTER + "}")
                            }))
    public ReplayView replay(@RestPath String id) {
        return ReplayView.of(replay.replay(DeadLetterView.parse(id)));
    }
}
