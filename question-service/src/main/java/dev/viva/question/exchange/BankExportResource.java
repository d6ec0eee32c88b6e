package dev.viva.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.question.catalog.CatalogKind;
import dev.viva.question.document.DocumentBodies;
import dev.viva.question.document.JsonDocuments;
import dev.viva.question.document.YamlText;
import dev.viva.question.exchange.BankExporter.Exported;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The bank as files, outwards. */
@Path("/v1/bank-exports")
@Produces({MediaType.APPLICATION_JSON, DocumentBodies.YAML})
@RunOnVirtualThread
@Tag(name = "bank")
public class BankExportResource {
    private final CurrentCaller caller;
    private final BankExporter exporter;

    BankExportResource(CurrentCaller caller, BankExporter exporter) {
        this.caller = caller;
        this.exporter = exporter;
    }

    @GET
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "exportBank",
            summary = "Export the bank",
            description =
                    "Topics, misconceptions, resources, companies, curricula, questions and loops as you see them: your own drafts, and the shared"
                            + " bank's questions and loops where you have none of that slug. As JSON, or as a YAML stream with `Accept: application/yaml`. Imported again, all of it is"
                            + " unchanged; change one document, and only that one becomes yours.")
    @APIResponse(
            responseCode = "200",
            description = "The bank.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BankDocuments.class),
                        examples =
                                @ExampleObject(
                                        name = "a topic",
                                        value =
                                                "{\"documents\": [{\"topics\": [{\"id\": \"ml\", \"title\": {\"en\": \"Machine learning\"}}]}]}")),
                @Content(mediaType = DocumentBodies.YAML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<String> export(@Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT) String accept) {
        if (accept != null && accept.contains(DocumentBodies.YAML)) {
            StringBuilder yaml = new StringBuilder();
            forEach(document -> yaml.append(YamlText.write(document)));
            return ResponseBuilder.ok(yaml.toString()).type(DocumentBodies.YAML).build();
        }
        List<String> documents = new ArrayList<>();
        forEach(document -> documents.add(JsonDocuments.write(document)));
        String json = "{\"documents\":[" + String.join(",\n", documents) + "]}";
        return ResponseBuilder.ok(json).type(MediaType.APPLICATION_JSON).build();
    }

    private void forEach(Consumer<JsonNode> writer) {
        for (CatalogKind kind : CatalogKind.values()) {
            exporter.words(kind).ifPresent(writer);
        }
        String tenant = caller.caller().tenant();
        List<Exported> page = exporter.questions(tenant, "");
        while (!page.isEmpty()) {
            page.forEach(question -> writer.accept(question.document()));
            page = exporter.questions(tenant, page.getLast().slug());
        }
        exporter.loops(tenant).forEach(writer);
    }
}
