package dev.viva.attempt.interview.stream;

import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.InterviewService;
import dev.viva.attempt.interview.model.Interview;
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

/** The event stream of an interview. */
@Path("/v1/interviews/{id}/events")
@Tag(name = "Interviews")
@RunOnVirtualThread
public class InterviewEventsResource {
    private static final String EXAMPLE = """
            id: 1
            event: stage.opened
            data: {"interview":"int_01jd5vmz9hf9ks2xq6b8c0d4ef","stage":"technical-screening","deadline":"2026-11-26T10:00:05.123456Z"}

            id: 2
            event: deadline.moved
            data: {"interview":"int_01jd5vmz9hf9ks2xq6b8c0d4ef","stage":"technical-screening","from":"2026-11-26T10:00:05.123456Z","deadline":"2026-11-26T10:30:05.123456Z","reason":"ACCOMMODATION"}

            """;

    private final InterviewService interviews;
    private final InterviewStreams streams;
    private final CurrentCaller current;

    public InterviewEventsResource(InterviewService interviews, InterviewStreams streams, CurrentCaller current) {
        this.interviews = interviews;
        this.streams = streams;
        this.current = current;
    }

    @GET
    @Blocking // a Multi alone would mean the event loop
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "streamInterviewEvents",
            summary = "Watch an interview",
            description =
                    "Server-sent events, from any replica: `stage.opened`, `stage.paused`, `stage.resumed` (data: the stage and its `deadline`),"
                            + " `deadline.moved` (data: `from`, `deadline`, and the `reason` ACCOMMODATION or OUTAGE), `stage.closed` (data:"
                            + " `closedBy`, the attempts that were `submitted` and those `notAnswered`), `interview.completed`,"
                            + " `grade.released` (data: what the grade of an attempt comes to), `scorecard.released`. `id` numbers the"
                            + " interview's events 1, 2, 3 …; with `Last-Event-ID` the stream goes on behind that event, without it it"
                            + " begins with the first. A comment comes every 15 seconds. The stream ends after `scorecard.released`; if"
                            + " it ends before, connect again.")
    @APIResponse(
            responseCode = "200",
            description = "The events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = EXAMPLE)))
    public Multi<OutboundSseEvent> events(
            @RestPath InterviewId id,
            @Parameter(description = "The `id` of the last event that was received.", example = "1")
                    @RestHeader("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        interviews.bringUpToDate(id);
        Interview interview = interviews.visible(id, current.caller());
        WatchedThing watched =
                new WatchedThing(interview.id(), id.toString(), interview.lastEvent(), interview.finished());
        return streams.follow(watched, lastEventId, sse);
    }
}
