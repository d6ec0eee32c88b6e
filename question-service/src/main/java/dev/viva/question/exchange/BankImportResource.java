package dev.viva.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.idempotency.Idempotent;
import dev.viva.question.document.DocumentBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Many documents at once: the way of a bank that is kept as files. */
@Path("/v1/bank-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "bank", description = "The bank as files: import and export.")
public class BankImportResource {
    private static final String EXAMPLE = """
            {"id": "imp_01jd5vk3m8fyr8b0k6t3w9x2za", "state": "DONE", "dryRun": false, "publish": true, "documents": 2,
             "report": [{"document": 0, "slug": "policy-gradient-theorem", "outcome": "PUBLISHED", "version": 2},
               {"document": 1, "slug": "muzero-vs-alphazero", "outcome": "UNCHANGED", "version": 1}],
             "createdAt": "2026-11-23T10:00:00Z", "endedAt": "2026-11-23T10:00:01Z"}""";

    private static final String BODY = """
            slug: gradient-direction
            category: ML_THEORY
            topics: [ml/optimisation]
            difficulty: EASY
            title: {en: The direction of a gradient step}
            prompt: {en: "Which way does gradient descent step, and why?"}
            parts: [{name: main, type: TEXT}]
            rubric:
              criteria:
                - {id: against, points: 10, claim: {en: The step goes against the gradient.}}
            ---
            topics:
              - {id: ml, title: {en: Machine learning}}
              - {id: ml/optimisation, title: {en: Optimisation}}
            """;

    private final BankImportService imports;

    public BankImportResource(BankImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
    @Idempotent
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "startBankImport",
            summary = "Import question documents",
            description =
                    "All of them or none. A question or loop is found by its slug; what says the same as what is stored is left alone."
                            + " Documents with a list `topics`, `misconceptions`, `resources`, `companies` or `curricula` at their top describe the words"
                            + " that questions and loops refer to; a document with a `company` is a loop, and published only if the questions"
                            + " that are published after the import are enough for its rules. The answer"
                            + " is a resource that is `RUNNING`; read it again until it is `DONE` or `REFUSED`. It goes on even if the process"
                            + " that took it dies.")
    @RequestBody(
            required = true,
            description = "A YAML stream, or JSON with the documents as a list under `documents`; at most 32 MiB.",
            content = {
                @Content(
                        mediaType = DocumentBodies.YAML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a question and two topics", value = BODY)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BankDocuments.class),
                        examples =
                                @ExampleObject(
                                        name = "a topic",
                                        value =
                                                "{\"documents\": [{\"topics\": [{\"id\": \"ml\", \"title\": {\"en\": \"Machine learning\"}}]}]}"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The import.",
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = BankImport.class),
                            examples = @ExampleObject(name = "an import that has ended", value = EXAMPLE)))
    public RestResponse<BankImport> start(
            @Parameter(description = "Only say what would be done.", example = "true") @RestQuery boolean dryRun,
            @Parameter(description = "Publish what says something new; its exemplars have to hold.", example = "true")
                    @RestQuery
                    boolean publish,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            byte[] body) {
        List<JsonNode> documents = DocumentBodies.many(body, contentType);
        BankImport accepted = imports.accept(documents, dryRun, publish);
        return ResponseBuilder.<BankImport>created(URI.create("/v1/bank-imports/" + accepted.id()))
                .entity(accepted)
                .build();
    }

    @GET
    @Path("{import}")
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(operationId = "getBankImport", summary = "Get an import and its report")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content =
                    @Content(
                            schema = @Schema(implementation = BankImport.class),
                            examples = @ExampleObject(name = "an import that has ended", value = EXAMPLE)))
    public BankImport get(
            @Parameter(
                            description = "Id of the import.",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "imp_01jd5vk3m8fyr8b0k6t3w9x2za")
                    @RestPath("import")
                    String id) {
        return imports.get(ImportId.fromString(id));
    }
}
