package dev.viva.question.question.api;

import dev.viva.events.question.QuestionDocument;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.question.document.DocumentBodies;
import dev.viva.question.document.JsonDocuments;
import dev.viva.question.document.YamlText;
import dev.viva.question.question.QuestionReader;
import dev.viva.question.question.QuestionReading;
import dev.viva.question.question.model.QuestionRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Whole question documents, for authors. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions")
public class DocumentResource {
    private final QuestionReader reader;

    public DocumentResource(QuestionReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("{question}/document")
    @Produces({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "getQuestionDocument",
            summary = "Get the document of a question",
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
                        schema = @Schema(implementation = QuestionDocument.class),
                        examples = @ExampleObject(name = "a small question", value = QuestionExamples.DOCUMENT)),
                @Content(mediaType = DocumentBodies.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<String> document(
            @Parameter(description = "Id or slug.", example = "gradient-direction") @RestPath QuestionRef question,
            @Parameter(description = "Number of a version; left out: the draft.", example = "1") @RestQuery
                    Integer version,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT) String accept) {
        QuestionReading reading = version == null ? reader.draft(question) : reader.version(question, version);
        boolean yaml = accept != null && accept.contains(DocumentBodies.YAML);
        String text = yaml ? YamlText.write(JsonDocuments.readStored(reading.json())) : reading.json();
        ResponseBuilder<String> answer =
                ResponseBuilder.ok(text).type(yaml ? DocumentBodies.YAML : MediaType.APPLICATION_JSON);
        return reading.pinned()
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, ETags.of(reading.question().sequence()))
                        .build();
    }
}
