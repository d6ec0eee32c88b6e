package dev.viva.question.question.api;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.question.question.Publication;
import dev.viva.question.question.PublicationService;
import dev.viva.question.question.model.QuestionRef;
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

/** Publishing and retiring. Both are idempotent by what they do, so neither needs a key. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions")
public class PublicationResource {
    private final PublicationService publications;

    public PublicationResource(PublicationService publications) {
        this.publications = publications;
    }

    @POST
    @Path("{question}/publication")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "publishQuestion",
            summary = "Publish the draft of a question",
            description =
                    "Grades the exemplars, which takes up to a minute, and makes the draft the next version, which never changes. If"
                            + " an exemplar does not get what its author expects, nothing is published: 422 `exemplars-failed`, where `errors`"
                            + " points to each and `results` says what each got. A draft that is published already is answered with 200, so the"
                            + " request can be repeated. `If-Match` is optional.")
    @APIResponse(
            responseCode = "201",
            description = "The new version.",
            content =
                    @Content(
                            schema = @Schema(implementation = PublicationView.class),
                            examples = @ExampleObject(name = "version 1", value = QuestionExamples.PUBLICATION)))
    @APIResponse(
            responseCode = "200",
            description = "The current version: the draft says nothing new.",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public RestResponse<PublicationView> publish(
            @Parameter(description = "Id or slug.", example = "gradient-direction") @RestPath QuestionRef question,
            @Parameter(description = "The `ETag` last seen; optional.", example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        Publication publication = publications.publish(question, expected(ifMatch));
        PublicationView view = PublicationView.of(publication);
        if (!publication.created()) {
            return RestResponse.ok(view);
        }
        URI address = URI.create("/v1/questions/" + view.question() + "?version=" + view.version());
        return ResponseBuilder.<PublicationView>created(address).entity(view).build();
    }

    @POST
    @Path("{question}/retirement")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "retireQuestion",
            summary = "Retire a question",
            description =
                    "No attempt can begin with it any more, and lists leave it out; attempts that have begun go on, and grades keep"
                            + " naming their version. Publishing a draft brings the question back. `If-Match` is optional.")
    @APIResponse(
            responseCode = "200",
            description = "The current version, retired.",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public PublicationView retire(
            @Parameter(description = "Id or slug.", example = "gradient-direction") @RestPath QuestionRef question,
            @Parameter(description = "The `ETag` last seen; optional.", example = "\"2\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return PublicationView.of(publications.retire(question, expected(ifMatch)));
    }

    private static OptionalLong expected(String ifMatch) {
        return ifMatch == null ? OptionalLong.empty() : OptionalLong.of(ETags.required(ifMatch));
    }
}
