package dev.viva.attempt.reviewcard;

import dev.viva.attempt.candidate.CandidateName;
import dev.viva.attempt.reviewcard.ReviewSettingsService.TaggedSettings;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
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
import java.util.Optional;
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

/** How a candidate wants to review. */
@Path("/v1/candidates/{candidate}/review-settings")
@Tag(name = "Practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReviewSettingsResource {
    private static final String SETTINGS = """
            {"desiredRetention": 0.9, "interviewDate": "2027-02-15"}""";

    private final ReviewSettingsService settings;
    private final CurrentCaller current;

    public ReviewSettingsResource(ReviewSettingsService settings, CurrentCaller current) {
        this.settings = settings;
        this.current = current;
    }

    @GET
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getReviewSettings",
            summary = "Read how a candidate wants to review",
            description = "Retention 0.9 and no interview for whoever never said anything.")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For `If-Match` of a change.",
                            schema = @Schema(type = SchemaType.STRING, examples = "\"0\"")),
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewSettingsView.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    public RestResponse<ReviewSettingsView> get(@RestPath CandidateName candidate) {
        Caller caller = current.caller();
        return answer(settings.current(caller.tenant(), candidate.visibleTo(caller)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "changeReviewSettings",
            summary = "Change how a candidate wants to review",
            description =
                    "Moves the dates of all cards: a higher retention brings them nearer, and before an interview each is seen once more. What is"
                            + " known of the memory stays. A candidate's token changes its own candidate's only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewSettingsView.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For `If-Match` of the next change.",
                            schema = @Schema(type = SchemaType.STRING, examples = "\"1\"")),
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewSettingsView.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    public RestResponse<ReviewSettingsView> change(
            @RestPath CandidateName candidate,
            @NotNull @Valid ReviewSettingsView wanted,
            @Parameter(description = "The `ETag` last seen.", example = "\"0\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        Caller caller = current.caller();
        return answer(settings.change(
                caller.tenant(),
                candidate.visibleTo(caller),
                wanted.desiredRetention(),
                Optional.ofNullable(wanted.interviewDate()),
                ETags.required(ifMatch)));
    }

    private static RestResponse<ReviewSettingsView> answer(TaggedSettings current) {
        return RestResponse.ResponseBuilder.ok(new ReviewSettingsView(
                        current.desiredRetention(), current.interviewOn().orElse(null)))
                .header(HttpHeaders.ETAG, ETags.of(current.sequence()))
                .build();
    }
}
