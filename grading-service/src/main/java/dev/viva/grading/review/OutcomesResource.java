package dev.viva.grading.review;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The outcomes of an attempt, for persons who decide. */
@Path("/v1/attempts/{id}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reviews")
public class OutcomesResource {
    private final ReviewService reviews;
    private final CurrentCaller current;

    OutcomesResource(ReviewService reviews, CurrentCaller current) {
        this.reviews = reviews;
        this.current = current;
    }

    @GET
    @Scope(Scopes.GRADES_REVIEW)
    @Operation(
            operationId = "getAttemptOutcomes",
            summary = "Read what there is to decide about an attempt",
            description =
                    "Question, response, the grade that counts and its open outcomes, and what persons decided before; with the ETag for a"
                            + " decision.")
    @APIResponse(
            responseCode = "200",
            description = "The attempt.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For `If-Match` of a decision.",
                            schema = @Schema(type = SchemaType.STRING, examples = "\"2\"")),
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewView.class),
                            examples = @ExampleObject(name = "unsure", value = ReviewExamples.UNSURE)))
    public RestResponse<ReviewView> get(@RestPath String id) {
        return answer(reviews.find(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.GRADES_REVIEW)
    @Idempotent
    @Operation(
            operationId = "decideOutcomes",
            summary = "Decide outcomes of an attempt",
            description =
                    "A person's outcomes for some or all criteria and red flags make a new grade, which supersedes the one that counted; the"
                            + " old one stays readable. What is left out stays as it was. When nothing is `UNSURE` any more, the attempt is"
                            + " `FULLY_GRADED`. A grade that is final can be corrected, an attempt that could not be graded be closed in the same"
                            + " way. A person's word holds against the graders, also when the code is run again, until a person decides anew.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomesDraft.class),
                            examples = @ExampleObject(name = "decision", value = ReviewExamples.DECISION)))
    @APIResponse(
            responseCode = "200",
            description = "The attempt with its new grade.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For `If-Match` of the next decision.",
                            schema = @Schema(type = SchemaType.STRING, examples = "\"3\"")),
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewView.class),
                            examples = @ExampleObject(name = "decided", value = ReviewExamples.DECIDED)))
    public RestResponse<ReviewView> decide(
            @RestPath String id,
            @NotNull @Valid OutcomesDraft draft,
            @Parameter(description = "The `ETag` last seen.", example = "\"2\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return answer(reviews.decide(id, ETags.required(ifMatch), draft, current.caller()));
    }

    private static RestResponse<ReviewView> answer(ReviewView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }
}
