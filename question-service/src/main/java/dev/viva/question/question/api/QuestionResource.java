package dev.viva.question.question.api;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.page.PageTokens;
import dev.viva.question.language.Languages;
import dev.viva.question.question.QuestionFilter;
import dev.viva.question.question.QuestionList;
import dev.viva.question.question.QuestionReader;
import dev.viva.question.question.QuestionReading;
import dev.viva.question.question.QuestionSummary;
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

/** Questions as everybody reads them. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions", description = "The question bank: questions, their versions, and how they are written.")
public class QuestionResource {
    private static final String IMMUTABLE = "private, max-age=31536000, immutable";

    private final CurrentCaller caller;
    private final QuestionList list;
    private final QuestionReader reader;
    private final PageTokens pages;

    public QuestionResource(CurrentCaller caller, QuestionList list, QuestionReader reader, PageTokens pages) {
        this.caller = caller;
        this.list = list;
        this.reader = reader;
        this.pages = pages;
    }

    @GET
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "listQuestions",
            summary = "List published questions",
            description =
                    "The current versions of your own questions and of the shared bank's, in the order of their slugs. Filters"
                            + " narrow the list together. A question of several parts has the type of its first part.")
    @APIResponse(
            responseCode = "200",
            description = "One page of questions.",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionPage.class),
                            examples = @ExampleObject(name = "one question", value = QuestionExamples.PAGE)))
    public RestResponse<QuestionPage> list(
            @Parameter(description = "Type of the first part.", example = "TEXT") @RestQuery String type,
            @Parameter(example = "REINFORCEMENT_LEARNING") @RestQuery String category,
            @Parameter(description = "A node of the topic tree; finds what is below it too.", example = "rl") @RestQuery
                    String topic,
            @Parameter(example = "in-depth-technical") @RestQuery String stage,
            @Parameter(example = "deepmind") @RestQuery String company,
            @Parameter(example = "MEDIUM") @RestQuery String difficulty,
            @Parameter(description = "Questions that are written in this language: en or ru.", example = "ru")
                    @RestQuery
                    String language,
            @Parameter(
                            description =
                                    "Words of title or prompt, in English or Russian, in any form. `\"…\"` finds a phrase, `-word` leaves out, `or` widens.",
                            example = "policy gradient")
                    @RestQuery
                    String q,
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        String tenant = caller.caller().tenant();
        QuestionFilter filter = QueryValues.filter(type, category, topic, stage, company, difficulty, language, q);
        PageRequest request = pages.request(pageSize, pageToken, "questions", tenant, filter);
        return ResponseBuilder.ok(QuestionPage.of(
                        list.page(tenant, filter, request).map(question -> item(question, acceptLanguage))))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("{question}")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "getQuestion",
            summary = "Get a question as a candidate sees it",
            description =
                    "In the language of `Accept-Language`, where it is written in it; `Content-Language` says which. With the scope"
                            + " `questions:author` also rubric, model answer, exemplars, tests and the state of the draft. With `version` the"
                            + " answer is that version, never changes, and may be cached.")
    @APIResponse(
            responseCode = "200",
            description = "The question.",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "For `If-Match` of a change.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = "The language of title and prompt.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionView.class),
                            examples = @ExampleObject(name = "a candidate's view", value = QuestionExamples.QUESTION)))
    public RestResponse<QuestionView> get(
            @Parameter(description = "Id or slug.", example = "policy-gradient-theorem") @RestPath QuestionRef question,
            @Parameter(description = "Number of a version; left out: the current one.", example = "1") @RestQuery
                    Integer version,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        QuestionReading reading = version == null ? reader.current(question) : reader.version(question, version);
        String language = QuestionViews.language(reading, acceptLanguage);
        ResponseBuilder<QuestionView> answer = ResponseBuilder.ok(QuestionViews.view(reading, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION);
        return reading.pinned()
                ? answer.header(HttpHeaders.CACHE_CONTROL, IMMUTABLE).build()
                : answer.header(HttpHeaders.ETAG, ETags.of(reading.question().sequence()))
                        .build();
    }

    private static QuestionItem item(QuestionSummary question, String acceptLanguage) {
        String language = Languages.best(acceptLanguage, question.languages());
        return new QuestionItem(
                question.id(),
                question.slug(),
                question.version(),
                question.type(),
                question.category(),
                question.topic(),
                question.difficulty(),
                question.title().in(language),
                question.languages());
    }
}
