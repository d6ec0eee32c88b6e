package dev.viva.question.loop.api;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.page.PageTokens;
import dev.viva.question.language.Languages;
import dev.viva.question.loop.LoopComparison;
import dev.viva.question.loop.LoopReader;
import dev.viva.question.loop.LoopReading;
import dev.viva.question.loop.model.LoopRef;
import dev.viva.question.loop.model.LoopVersion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Loops as everybody reads them. */
@Path("/v1/loops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "loops",
        description = "The interview processes of companies: stages, weights, and which questions are drawn.")
public class LoopResource {
    private static final String IMMUTABLE = "private, max-age=31536000, immutable";

    private final CurrentCaller caller;
    private final LoopReader reader;
    private final PageTokens pages;

    public LoopResource(CurrentCaller caller, LoopReader reader, PageTokens pages) {
        this.caller = caller;
        this.reader = reader;
        this.pages = pages;
    }

    @GET
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "listLoops",
            summary = "List published loops",
            description =
                    "The current versions of your own loops and of the shared bank's, in the order of their slugs.")
    @APIResponse(
            responseCode = "200",
            description = "One page of loops.",
            content =
                    @Content(
                            schema = @Schema(implementation = LoopPage.class),
                            examples = @ExampleObject(name = "one loop", value = LoopExamples.PAGE)))
    public RestResponse<LoopPage> list(
            @Parameter(description = "Slug of a company.", example = "deepmind") @RestQuery String company,
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Optional<String> name = CompanyFilter.of(company);
        PageRequest request =
                pages.request(pageSize, pageToken, "loops", caller.caller().tenant(), name);
        Page<LoopVersion> page = reader.page(name, request);
        return ResponseBuilder.ok(new LoopPage(
                        page.map(version -> LoopItem.of(version, acceptLanguage))
                                .items(),
                        page.nextPageToken()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("{loop}")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "getLoop",
            summary = "Get a loop",
            description =
                    "In the language of `Accept-Language`, where it is written in it; `Content-Language` says which. With `version` the"
                            + " answer is that version, never changes, and may be cached.")
    @APIResponse(
            responseCode = "200",
            description = "The loop.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "For `If-Match` of a change.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = "The language of the texts.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = LoopView.class),
                            examples = @ExampleObject(name = "a small loop", value = LoopExamples.LOOP)))
    public RestResponse<LoopView> get(
            @Parameter(description = "Id or slug.", example = "deepmind") @RestPath LoopRef loop,
            @Parameter(description = "Number of a version; left out: the current one.", example = "1") @RestQuery
                    Integer version,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        LoopReading reading = version == null ? reader.current(loop) : reader.version(loop, version);
        String language =
                Languages.best(acceptLanguage, reading.document().title().languages());
        ResponseBuilder<LoopView> answer = ResponseBuilder.ok(LoopView.of(reading, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION);
        return reading.pinned()
                ? answer.header(HttpHeaders.CACHE_CONTROL, IMMUTABLE).build()
                : answer.header(HttpHeaders.ETAG, ETags.of(reading.loop().sequence()))
                        .build();
    }

    @GET
    @Path("{loop}/comparison/{other}")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "compareLoops",
            summary = "Compare two loops",
            description =
                    "What weighs more where: by type of stage, by category of the questions, by competency gate, and by funnel. Shares of"
                            + " categories are the average of a draw from the questions that are published now.")
    @APIResponse(
            responseCode = "200",
            description = "Both loops side by side.",
            content =
                    @Content(
                            schema = @Schema(implementation = LoopComparisonView.class),
                            examples = @ExampleObject(name = "two loops", value = LoopExamples.COMPARISON)))
    public RestResponse<LoopComparisonView> compare(
            @Parameter(description = "Id or slug of the first.", example = "deepmind") @RestPath LoopRef loop,
            @Parameter(description = "Id or slug of the second.", example = "google") @RestPath LoopRef other,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        LoopComparison comparison = reader.compare(loop, other);
        String language =
                Languages.best(acceptLanguage, comparison.a().document().title().languages());
        return ResponseBuilder.ok(LoopComparisonView.of(comparison, language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
