package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptService;
import dev.viva.attempt.attempt.model.ResponseRevision;
import dev.viva.events.attempt.Response;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** What a candidate writes, and the moment it is handed in. */
@Path("/v1/attempts/{id}")
@Tag(name = "Attempts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ResponseResource {
    private static final Response NOTHING = new Response(null, null, null, null, null, null, null);

    private final AttemptService attempts;
    private final AttemptViews views;
    private final CurrentCaller current;

    public ResponseResource(AttemptService attempts, AttemptViews views, CurrentCaller current) {
        this.attempts = attempts;
        this.views = views;
        this.current = current;
    }

    @GET
    @Path("response")
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getResponse",
            summary = "Read the response that was saved last",
            description =
                    "To go on with an attempt, on another device too. Before the first save there is no `response`.")
    @APIResponse(
            responseCode = "200",
            description = "What was saved last.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = ResponseView.class),
                            examples = @ExampleObject(name = "saved", value = Examples.SAVED)))
    public RestResponse<ResponseView> response(@RestPath AttemptId id) {
        ResponseView saved = views.response(id, current.caller());
        return RestResponse.ResponseBuilder.ok(saved)
                .header(HttpHeaders.ETAG, ETags.of(saved.revision()))
                .build();
    }

    @PUT
    @Path("response")
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "saveResponse",
            summary = "Save the response",
            description =
                    "Each save is a revision; what is acknowledged is never lost. A body equal to the current revision is acknowledged"
                            + " whatever the tag, so a save whose answer was lost can be sent again. A stale tag is 412 with `current`:"
                            + " `{revision, savedAt}`. At most 256 KiB.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(ref = "Response"),
                            examples = {
                                @ExampleObject(name = "text", value = Examples.TEXT),
                                @ExampleObject(name = "code", value = Examples.CODE),
                                @ExampleObject(name = "parts", value = Examples.PARTS)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The response is stored.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = SaveReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = Examples.RECEIPT)))
    public RestResponse<SaveReceipt> save(
            @RestPath AttemptId id,
            @Parameter(description = "The ETag that was answered last. Absent: 428; stale: 412.", example = "\"0\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull Response response) {
        ResponseRevision saved = attempts.save(id, response, ETags.required(ifMatch), current.caller());
        return RestResponse.ResponseBuilder.ok(new SaveReceipt(saved.number(), saved.savedAt()))
                .header(HttpHeaders.ETAG, ETags.of(saved.number()))
                .build();
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Idempotent
    @Operation(
            operationId = "submitAttempt",
            summary = "Submit the attempt",
            description =
                    "Hands in the response in the body, or without one (no body, or `{}`) what was saved last; 422 `nothing-to-submit` if"
                            + " there is neither. An empty text can be handed in. A second submission answers with the same attempt. The grade"
                            + " comes on the event stream.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(ref = "Response"),
                            examples = @ExampleObject(name = "text", value = Examples.TEXT)))
    @APIResponse(
            responseCode = "202",
            description = "The response is handed in and will be graded.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptView.class),
                            examples = @ExampleObject(name = "submitted", value = Examples.SUBMITTED)))
    public RestResponse<AttemptView> submit(
            @RestPath AttemptId id,
            @Parameter(description = "Optional: the ETag that was answered last. Stale: 412.", example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            Response response) {
        Optional<Response> sent = Optional.ofNullable(response).filter(body -> !body.equals(NOTHING));
        OptionalLong expected = ifMatch == null ? OptionalLong.empty() : OptionalLong.of(ETags.required(ifMatch));
        return Answers.of(RestResponse.Status.ACCEPTED, views.of(attempts.submit(id, sent, expected, current.caller())))
                .build();
    }
}
