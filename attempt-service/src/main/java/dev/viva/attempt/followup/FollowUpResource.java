package dev.viva.attempt.followup;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers to follow-ups. */
@Path("/v1/attempts/{id}/follow-ups/{followUp}")
@Tag(name = "Attempts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FollowUpResource {
    private static final String ANSWER = """
            {"text": "Subtract a baseline such as the state value: it lowers the variance and adds no bias."}""";

    private static final String DECLINED = """
            {"declined": true}""";

    private static final String ANSWERED = """
            {
              "id": "follow-up-1",
              "prompt": "How would you make the estimate less noisy without changing what it estimates?",
              "state": "ANSWERED",
              "answer": "Subtract a baseline such as the state value: it lowers the variance and adds no bias.",
              "askedAt": "2026-11-23T09:08:10.9Z",
              "closedAt": "2026-11-23T09:09:31.4Z"
            }""";

    private final FollowUpService followUps;
    private final CurrentCaller current;

    FollowUpResource(FollowUpService followUps, CurrentCaller current) {
        this.followUps = followUps;
        this.current = current;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "answerFollowUp",
            summary = "Answer a follow-up",
            description =
                    "Answers or declines what `follow-up.asked` of the event stream put to the candidate. What is said cannot be changed; the same"
                            + " again is 200. When all follow-ups are answered, declined or over (`followUpsDueAt` of the attempt), the grade"
                            + " comes. An answer counts for its criterion where it earns more than the response did, so none lowers a grade.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpAnswerDraft.class),
                            examples = {
                                @ExampleObject(name = "answer", value = ANSWER),
                                @ExampleObject(name = "declined", value = DECLINED)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "What was said is stored.",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpView.class),
                            examples = @ExampleObject(name = "answered", value = ANSWERED)))
    public FollowUpView answer(
            @RestPath AttemptId id,
            @Parameter(description = "Its id in the attempt.", example = "follow-up-1") @RestPath String followUp,
            @NotNull FollowUpAnswerDraft draft) {
        return followUps.answer(id, followUp, draft, current.caller());
    }
}
