package dev.viva.attempt.readiness;

import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.candidate.CandidateName;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Readiness, by what it is asked for. */
@Path("/v1/candidates/{candidate}/readiness")
@Tag(
        name = "Practice",
        description = "What a candidate is ready for, what to review when, and what an offer depends on.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReadinessResource {
    private static final String REPORT = """
            {
              "asOf": "2026-11-26T18:00:00Z", "candidate": "candidate-17", "by": "topic", "level": 0.9,
              "items": [
                {"key": "rl", "state": "ESTIMATED", "attempts": 5, "questions": 4, "evidence": 3.42, "needed": 0,
                 "estimate": 0.713, "low": 0.532, "high": 0.844},
                {"key": "rl/planning", "state": "NOT_ENOUGH_EVIDENCE", "attempts": 1, "questions": 1, "evidence": 0.97, "needed": 2}
              ],
              "method": {"name": "normal-normal-on-logits/1", "halfLifeDays": 60, "neededQuestions": 3}
            }""";

    private final ReadinessService readiness;
    private final CurrentCaller current;

    public ReadinessResource(ReadinessService readiness, CurrentCaller current) {
        this.readiness = readiness;
        this.current = current;
    }

    @GET
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "getReadiness",
            summary = "Read a candidate's readiness",
            description =
                    "Estimated from all attempts with a final grade: shrunk to the middle, newer ones weigh more, and the difficulty of the"
                            + " question counts. Never a bare point: an interval stands beside it, or there is not enough evidence. A topic counts"
                            + " the attempts of the topics below it. A candidate's token reads its own candidate only.")
    @APIResponse(
            responseCode = "200",
            description = "The readiness; no items for a candidate without a final grade.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReadinessView.class),
                            examples = @ExampleObject(name = "readiness", value = REPORT)))
    public ReadinessView readiness(
            @RestPath CandidateName candidate,
            @Parameter(
                            description = "By what attempts are counted together.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"topic", "competency", "stage", "category"},
                                            defaultValue = "topic"))
                    @RestQuery
                    String by) {
        Caller caller = current.caller();
        String name = candidate.visibleTo(caller);
        Dimension dimension =
                by == null ? Dimension.TOPIC : Dimension.parse(by).orElseThrow(() -> new UnknownDimension(by));
        Instant now = Timeline.now();
        return ReadinessView.of(
                now, name, dimension, readiness.of(caller.tenant(), name, dimension, now), readiness.model());
    }
}
