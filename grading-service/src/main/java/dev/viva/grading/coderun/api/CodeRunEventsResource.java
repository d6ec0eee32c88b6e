package dev.viva.grading.coderun.api;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The event stream of a code run. */
@Path("/v1/code-runs/{id}/events")
@RunOnVirtualThread
@Tag(name = "Code runs")
public class CodeRunEventsResource {
    private final CodeRunService runs;
    private final CodeRunStreams streams;
    private final CurrentCaller current;

    CodeRunEventsResource(CodeRunService runs, CodeRunStreams streams, CurrentCaller current) {
        this.runs = runs;
        this.streams = streams;
        this.current = current;
    }

    @GET
    @Blocking // a Multi alone would mean the event loop
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Scope(Scopes.CODE_RUN)
    @Operation(
            operationId = "streamCodeRunEvents",
            summary = "Watch a code run",
            description =
                    "Server-sent events, from any replica: `code-run.started`, `code-run.test-finished` (data: the verdict of one test, and"
                            + " its place from 0), `code-run.finished` (data: all verdicts). A second `code-run.started` means that the runner"
                            + " was lost and the run begins again: verdicts before it no longer count. `id` numbers the run's events 1, 2, 3"
                            + " …; with `Last-Event-ID` the stream goes on behind that event. A comment comes every 15 seconds. The stream"
                            + " ends after `code-run.finished`; if it ends before, connect again.")
    @APIResponse(
            responseCode = "200",
            description = "The events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = Examples.EVENTS)))
    public Multi<OutboundSseEvent> events(
            @RestPath String id,
            @Parameter(description = "The `id` of the last event that was received.", example = "1")
                    @RestHeader("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        return streams.follow(runs.watched(id, current.caller()), lastEventId, sse);
    }
}
