package dev.viva.attempt.stream;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptService;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.stream.WatchedThing;
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

/** The event stream of an attempt. */
@Path("/v1/attempts/{id}/events")
@Tag(name = "Attempts")
@RunOnVirtualThread
public class AttemptEventsResource {
    private static final String EXAMPLE = """
            id: 1
            event: attempt.submitted
            data: {"attempt":"att_01jd5vmz9hf9ks2xq6b8c0d4ef","activityProgress":"SUBMITTED","gradingProgress":"PENDING","revision":1,"submittedAt":"2026-11-23T09:08:10.5Z"}

            id: 2
            event: grade.released
            data: {"id":"grd_01jd5vnt5ve2rb7m4k0p8q1xyz","percent":87.5}

            """;

    private final AttemptService attempts;
    private final AttemptStreams streams;
    private final CurrentCaller current;

    public AttemptEventsResource(AttemptService attempts, AttemptStreams streams, CurrentCaller current) {
        this.attempts = attempts;
        this.streams = streams;
        this.current = current;
    }

    @GET
    @Blocking // a Multi alone would mean the event loop
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "streamAttemptEvents",
            summary = "Watch an attempt",
            description =
                    "Server-sent events, from any replica: `attempt.submitted`, `grading.queued` (data: `position` and `expectedStartAt`, again"
                            + " whenever they change), `follow-up.asked` (data: `id`, `prompt` and `dueAt`, once for each), `attempt.pending-manual` (data: the provisional grade), `grade.released` (data: the"
                            + " grade), `grading.failed`, `attempt.not-answered` (its stage of an interview ended before anything was saved). `id` numbers the attempt's events 1, 2, 3 …; with"
                            + " `Last-Event-ID` the stream goes on behind that event, without it it begins with the first. A comment comes"
                            + " every 15 seconds. The stream ends after the final state; if it ends before, connect again.")
    @APIResponse(
            responseCode = "200",
            description = "The events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = EXAMPLE)))
    public Multi<OutboundSseEvent> events(
            @RestPath AttemptId id,
            @Parameter(description = "The `id` of the last event that was received.", example = "1")
                    @RestHeader("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        Attempt attempt = attempts.visible(id, current.caller());
        WatchedThing watched = new WatchedThing(attempt.id(), id.toString(), attempt.lastEvent(), attempt.finished());
        return streams.follow(watched, lastEventId, sse);
    }
}
