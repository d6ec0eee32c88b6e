package dev.viva.question.loop.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.loop.LoopDocument;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.idempotency.Idempotent;
import dev.viva.question.document.CheckedLoop;
import dev.viva.question.document.DocumentBodies;
import dev.viva.question.document.Fault;
import dev.viva.question.document.JsonDocuments;
import dev.viva.question.document.LoopDocuments;
import dev.viva.question.document.YamlText;
import dev.viva.question.loop.LoopReader;
import dev.viva.question.loop.LoopReading;
import dev.viva.question.loop.LoopService;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopInvalid;
import dev.viva.question.loop.model.LoopRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Loops as their authors write them. */
@Path("/v1/loops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "loops")
public class LoopDraftResource {
    private final LoopService loops;
    private final LoopReader reader;

    public LoopDraftResource(LoopService loops, LoopReader reader) {
        this.loops = loops;
        this.reader = reader;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Idempotent
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "createLoop",
            summary = "Write a new loop",
            description =
                    "Stores a loop document as a draft, which only authors see until it is published. A document with faults is"
                            + " 422 and `errors` names every one of them by its JSON Pointer.")
    @RequestBody(
            required = true,
            description = "A loop document, at most 512 KiB.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LoopDocument.class),
                        examples = @ExampleObject(name = "a small loop", value = LoopExamples.DOCUMENT)),
                @Content(
                        mediaType = DocumentBodies.YAML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "the same as YAML", value = LoopExamples.DOCUMENT_YAML))
            })
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            headers = {
                @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = LoopDraftView.class),
                            examples = @ExampleObject(name = "the draft", value = LoopExamples.DRAFT)))
    public RestResponse<LoopDraftView> create(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType, byte[] body) {
        Loop loop = loops.create(checked(body, contentType));
        return ResponseBuilder.<LoopDraftView>created(URI.create("/v1/loops/" + loop.id()))
                .entity(LoopDraftView.of(reader.work(loop)))
                .header(HttpHeaders.ETAG, ETags.of(loop.sequence()))
                .build();
    }

    @PUT
    @Path("{loop}")
    @Consumes({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "replaceLoopDraft",
            summary = "Replace the draft of a loop",
            description =
                    "Published versions stay as they are until the draft is published. A published loop keeps its slug.")
    @RequestBody(
            required = true,
            description = "The whole loop document.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LoopDocument.class),
                        examples = @ExampleObject(name = "a small loop", value = LoopExamples.DOCUMENT)),
                @Content(mediaType = DocumentBodies.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = LoopDraftView.class),
                            examples = @ExampleObject(name = "the draft", value = LoopExamples.DRAFT)))
    public RestResponse<LoopDraftView> replace(
            @Parameter(description = "Id or slug.", example = "small-lab") @RestPath LoopRef loop,
            @Parameter(description = "The `ETag` last seen.", example = "\"1\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            byte[] body) {
        long expected = ETags.required(ifMatch);
        Loop changed = loops.redraft(loop, expected, checked(body, contentType));
        return ResponseBuilder.ok(LoopDraftView.of(reader.work(changed)))
                .header(HttpHeaders.ETAG, ETags.of(changed.sequence()))
                .build();
    }

    @DELETE
    @Path("{loop}")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "deleteLoopDraft",
            summary = "Delete a loop that was never published",
            description = "A published loop is retired instead: interviews refer to its versions.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or slug.", example = "small-lab") @RestPath LoopRef loop,
            @Parameter(description = "The `ETag` last seen.", example = "\"1\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        loops.delete(loop, ETags.required(ifMatch));
        return RestResponse.noContent();
    }

    @GET
    @Path("{loop}/document")
    @Produces({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "getLoopDocument",
            summary = "Get the document of a loop",
            description =
                    "The draft as its author wrote it, with the `ETag` for changing it; with `version` the document of that version."
                            + " As JSON, or as YAML with `Accept: application/yaml`.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LoopDocument.class),
                        examples = @ExampleObject(name = "a small loop", value = LoopExamples.DOCUMENT)),
                @Content(mediaType = DocumentBodies.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<String> document(
            @Parameter(description = "Id or slug.", example = "small-lab") @RestPath LoopRef loop,
            @Parameter(description = "Number of a version; left out: the draft.", example = "1") @RestQuery
                    Integer version,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT) String accept) {
        LoopReading reading = version == null ? reader.draft(loop) : reader.version(loop, version);
        boolean yaml = accept != null && accept.contains(DocumentBodies.YAML);
        String text = yaml ? YamlText.write(JsonDocuments.readStored(reading.json())) : reading.json();
        ResponseBuilder<String> answer =
                ResponseBuilder.ok(text).type(yaml ? DocumentBodies.YAML : MediaType.APPLICATION_JSON);
        return reading.pinned()
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, ETags.of(reading.loop().sequence()))
                        .build();
    }

    private static CheckedLoop checked(byte[] body, String contentType) {
        JsonNode tree = DocumentBodies.one(body, contentType);
        List<Fault> faults = LoopDocuments.faults(tree);
        if (!faults.isEmpty()) {
            throw new LoopInvalid(faults);
        }
        return LoopDocuments.checked(tree);
    }
}
