package dev.viva.question.question.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.question.QuestionDocument;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.idempotency.Idempotent;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.DocumentBodies;
import dev.viva.question.document.Fault;
import dev.viva.question.document.QuestionDocuments;
import dev.viva.question.question.QuestionReader;
import dev.viva.question.question.QuestionReading;
import dev.viva.question.question.QuestionService;
import dev.viva.question.question.model.DocumentInvalid;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Questions as their authors write them. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions")
public class DraftResource {
    private final QuestionService questions;
    private final QuestionReader reader;

    public DraftResource(QuestionService questions, QuestionReader reader) {
        this.questions = questions;
        this.reader = reader;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Idempotent
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "createQuestion",
            summary = "Write a new question",
            description =
                    "Stores a question document as a draft, which only authors see until it is published. A document with faults is"
                            + " 422 and `errors` names every one of them by its JSON Pointer.")
    @RequestBody(
            required = true,
            description = "A question document, at most 512 KiB.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuestionDocument.class),
                        examples = @ExampleObject(name = "a small question", value = QuestionExamples.DOCUMENT)),
                @Content(
                        mediaType = DocumentBodies.YAML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "the same as YAML", value = QuestionExamples.DOCUMENT_YAML))
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
                            schema = @Schema(implementation = DraftView.class),
                            examples = @ExampleObject(name = "the draft", value = QuestionExamples.DRAFT)))
    public RestResponse<DraftView> create(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            byte[] body) {
        Question question = questions.create(checked(body, contentType));
        return ResponseBuilder.<DraftView>created(URI.create("/v1/questions/" + question.id()))
                .entity(view(question, acceptLanguage))
                .header(HttpHeaders.ETAG, ETags.of(question.sequence()))
                .build();
    }

    @PUT
    @Path("{question}")
    @Consumes({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "replaceQuestionDraft",
            summary = "Replace the draft of a question",
            description =
                    "Published versions stay as they are until the draft is published. A published question keeps its slug.")
    @RequestBody(
            required = true,
            description = "The whole question document.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuestionDocument.class),
                        examples = @ExampleObject(name = "a small question", value = QuestionExamples.DOCUMENT)),
                @Content(mediaType = DocumentBodies.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DraftView.class),
                            examples = @ExampleObject(name = "the draft", value = QuestionExamples.DRAFT)))
    public RestResponse<DraftView> replace(
            @Parameter(description = "Id or slug.", example = "gradient-direction") @RestPath QuestionRef question,
            @Parameter(description = "The `ETag` last seen.", example = "\"1\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            byte[] body) {
        long expected = ETags.required(ifMatch);
        Question changed = questions.redraft(question, expected, checked(body, contentType));
        return ResponseBuilder.ok(view(changed, acceptLanguage))
                .header(HttpHeaders.ETAG, ETags.of(changed.sequence()))
                .build();
    }

    @DELETE
    @Path("{question}")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "deleteQuestionDraft",
            summary = "Delete a question that was never published",
            description = "A published question is retired instead: grades refer to its versions.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or slug.", example = "gradient-direction") @RestPath QuestionRef question,
            @Parameter(description = "The `ETag` last seen.", example = "\"1\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        questions.delete(question, ETags.required(ifMatch));
        return RestResponse.noContent();
    }

    private DraftView view(Question question, String acceptLanguage) {
        QuestionReading current = reader.work(question);
        return DraftView.of(question, current.version(), acceptLanguage);
    }

    private static CheckedDocument checked(byte[] body, String contentType) {
        JsonNode tree = DocumentBodies.one(body, contentType);
        List<Fault> faults = QuestionDocuments.faults(tree);
        if (!faults.isEmpty()) {
            throw new DocumentInvalid(faults);
        }
        return QuestionDocuments.checked(tree);
    }
}
