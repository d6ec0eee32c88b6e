package dev.viva.question.question.api;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.page.PageTokens;
import dev.viva.question.question.QuestionReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What authors work on. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions")
public class DraftListResource {
    private final CurrentCaller caller;
    private final QuestionReader reader;
    private final PageTokens pages;

    public DraftListResource(CurrentCaller caller, QuestionReader reader, PageTokens pages) {
        this.caller = caller;
        this.reader = reader;
        this.pages = pages;
    }

    @GET
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(
            operationId = "listDrafts",
            summary = "List the questions you write",
            description = "All of the tenant's own questions, published or not, in the order of their slugs.")
    @APIResponse(
            responseCode = "200",
            description = "One page of drafts.",
            content =
                    @Content(
                            schema = @Schema(implementation = DraftPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one draft",
                                            value = "{\"items\": [" + QuestionExamples.DRAFT + "]}")))
    public DraftPage drafts(
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest request =
                pages.request(pageSize, pageToken, "drafts", caller.caller().tenant());
        return DraftPage.of(
                request.page(reader.drafts(request.after().orElse(""), request.limit()), reading -> reading.question()
                                .slug())
                        .map(reading -> DraftView.of(reading.question(), reading.version(), acceptLanguage)));
    }
}
