package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.AttemptService;
import dev.viva.attempt.attempt.LanguageWish;
import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.question.AwaitingQuestion;
import dev.viva.events.grade.Grade;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.idempotency.Idempotent;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Attempts: start, save, submit, read. */
@Path("/v1/attempts")
@Tag(name = "Attempts", description = "A candidate's try at one question: start, save, submit, and read the grade.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttemptResource {
    private final AttemptService attempts;
    private final AttemptViews views;
    private final PageTokens pages;
    private final CurrentCaller current;

    public AttemptResource(AttemptService attempts, AttemptViews views, PageTokens pages, CurrentCaller current) {
        this.attempts = attempts;
        this.views = views;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @AwaitingQuestion
    @Idempotent
    @Operation(
            operationId = "startAttempt",
            summary = "Start an attempt",
            description =
                    "Pins the newest published version of the question, or the version that is named. Answers with the question as a"
                            + " candidate sees it, and with the ETag for the first save.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptDraft.class),
                            examples = @ExampleObject(name = "start", value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "The attempt is started.",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptView.class),
                            examples = @ExampleObject(name = "started", value = Examples.STARTED)))
    public RestResponse<AttemptView> start(
            @NotNull @Valid AttemptDraft draft,
            @Parameter(description = "Decides the language where the body does not; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        LanguageWish wish =
                new LanguageWish(Optional.ofNullable(draft.language()), Optional.ofNullable(acceptLanguage));
        Attempt attempt = attempts.start(
                draft.question(),
                Optional.ofNullable(draft.candidate()),
                wish,
                Boolean.TRUE.equals(draft.followUps()),
                current.caller());
        return Answers.of(RestResponse.Status.CREATED, views.of(attempt))
                .header(HttpHeaders.LOCATION, "/v1/attempts/" + new AttemptId(attempt.id()))
                .build();
    }

    @GET
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "listAttempts",
            summary = "List attempts",
            description = "The newest first. A candidate's token sees that candidate's own attempts only.")
    @APIResponse(
            responseCode = "200",
            description = "One page of attempts.",
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.PAGE)))
    public AttemptPage list(
            @Parameter(description = "The tenant's own name for the candidate.") @RestQuery String candidate,
            @Parameter(description = "A slug, `qst_…` or `qsv_…`; all versions of that question.") @RestQuery
                    String question,
            @RestQuery GradingProgress gradingProgress,
            @RestQuery ActivityProgress activityProgress,
            @Parameter(description = "Changed at this time (RFC 3339) or later: started, saved, submitted or graded.")
                    @RestQuery
                    Instant since,
            @Parameter(description = "1 to 200.", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                    @RestQuery
                    Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before, with the same filters.") @RestQuery
                    String pageToken) {
        ListRequest request = new ListRequest(candidate, question, gradingProgress, activityProgress, since);
        return views.page(
                request, pages.request(pageSize, pageToken, current.caller().tenant(), request), current.caller());
    }

    @GET
    @Path("{id}")
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getAttempt",
            summary = "Read an attempt",
            description =
                    "With its grade once graded. While programs wait until they can be run, `queue` says where they stand; while follow-ups can be"
                            + " answered, `followUpsDueAt` says until when. In practice, the"
                            + " question's model answer and rubric are shown once the grade is final; hidden tests never.")
    @APIResponse(
            responseCode = "200",
            description = "The attempt.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptView.class),
                            examples = {
                                @ExampleObject(name = "submitted", value = Examples.SUBMITTED),
                                @ExampleObject(name = "waiting", value = Examples.WAITING),
                                @ExampleObject(name = "asked", value = Examples.ASKED)
                            }))
    public RestResponse<AttemptView> get(@RestPath AttemptId id) {
        return Answers.of(RestResponse.Status.OK, views.attempt(id, current.caller()))
                .build();
    }

    @GET
    @Path("{id}/grade")
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getAttemptGrade",
            summary = "Read an attempt's grade",
            description =
                    "The grade that counts now: 404 `grade-not-ready` before the first. It is `provisional` while an outcome waits for a person.")
    @APIResponse(
            responseCode = "200",
            description = "The grade.",
            content =
                    @Content(
                            schema = @Schema(implementation = Grade.class),
                            examples = @ExampleObject(name = "grade", value = Examples.GRADE)))
    public Grade grade(@RestPath AttemptId id) {
        return views.grade(id, current.caller());
    }
}
