package dev.viva.question.loop.api;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.question.loop.LoopPublication;
import dev.viva.question.loop.LoopPublicationService;
import dev.viva.question.loop.model.LoopRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Publishing and retiring of loops. Both are idempotent by what they do, so neither needs a key. */
@Path("/v1/loops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "loops")
public class LoopPublicationResource {
    private final LoopPublicationService publications;

    public LoopPublicationResource(LoopPublicationService publications) {
        this.publications = publications;
    }

    @POST
    @Path("{loop}/publication")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "publishLoop",
            summary = "Publish the draft of a loop",
            description =
                    "Makes the draft the next version, which never changes, if the published questions are enough for all of its rules"
                            + " together: 422 `loop-not-satisfiable` otherwise, where `errors` points to each rule and says how many it wants and"
                            + " how many there are. A draft that is published already is answered with 200, so the request can be repeated."
                            + " `If-Match` is optional.")
    @APIResponse(
            responseCode = "201",
            description = "The new version.",
            content =
                    @Content(
                            schema = @Schema(implementation = LoopPublicationView.class),
                            examples = @ExampleObject(name = "version 1", value = LoopExamples.PUBLICATION)))
    @APIResponse(
            responseCode = "200",
            description = "The current version: the draft says nothing new.",
            content = @Content(schema = @Schema(implementation = LoopPublicationView.class)))
    public RestResponse<LoopPublicationView> publish(
            @Parameter(description = "Id or slug.", example = "small-lab") @RestPath LoopRef loop,
            @Parameter(description = "The `ETag` last seen; optional.", example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        LoopPublication publication = publications.publish(loop, expected(ifMatch));
        LoopPublicationView view = LoopPublicationView.of(publication.version());
        if (!publication.created()) {
            return RestResponse.ok(view);
        }
        URI address = URI.create("/v1/loops/" + view.loop() + "?version=" + view.version());
        return ResponseBuilder.<LoopPublicationView>created(address)
                .entity(view)
                .build();
    }

    @POST
    @Path("{loop}/retirement")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "retireLoop",
            summary = "Retire a loop",
            description =
                    "No interview can begin with it any more, and lists leave it out; interviews that have begun go on."
                            + " Publishing a draft brings the loop back. `If-Match` is optional.")
    @APIResponse(
            responseCode = "200",
            description = "The current version, retired.",
            content = @Content(schema = @Schema(implementation = LoopPublicationView.class)))
    public LoopPublicationView retire(
            @Parameter(description = "Id or slug.", example = "small-lab") @RestPath LoopRef loop,
            @Parameter(description = "The `ETag` last seen; optional.", example = "\"2\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return LoopPublicationView.of(publications.retire(loop, expected(ifMatch)));
    }

    private static OptionalLong expected(String ifMatch) {
        return ifMatch == null ? OptionalLong.empty() : OptionalLong.of(ETags.required(ifMatch));
    }
}
