package dev.viva.attempt.interview.api;

import dev.viva.attempt.attempt.LanguageWish;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.InterviewService;
import dev.viva.attempt.interview.model.InterviewState;
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
import java.security.SecureRandom;
import java.util.List;
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

/** Interviews: start, list, read. */
@Path("/v1/interviews")
@Tag(
        name = "Interviews",
        description = "A candidate's sitting of a loop: its stages with their deadlines, and the scorecard.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InterviewResource {
    private final SecureRandom random = new SecureRandom();
    private final InterviewService interviews;
    private final InterviewViews views;
    private final PageTokens pages;
    private final CurrentCaller current;

    public InterviewResource(
            InterviewService interviews, InterviewViews views, PageTokens pages, CurrentCaller current) {
        this.interviews = interviews;
        this.views = views;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Idempotent
    @Operation(
            operationId = "startInterview",
            summary = "Start an interview",
            description =
                    "Draws the questions of all stages by a recorded seed: none twice, and none that the candidate was asked before while"
                            + " others remain. Nothing is shown and no clock runs until a stage is opened. The attempts are attempts like"
                            + " others: their responses are saved and submitted at `/v1/attempts`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewDraft.class),
                            examples = @ExampleObject(name = "start-interview", value = InterviewExamples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "The interview is started.",
            headers = @Header(name = "Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewView.class),
                            examples = @ExampleObject(name = "interview", value = InterviewExamples.STARTED)))
    public RestResponse<InterviewView> start(
            @NotNull @Valid InterviewDraft draft,
            @Parameter(description = "Decides the language where the body does not; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        String language = new LanguageWish(Optional.ofNullable(draft.language()), Optional.ofNullable(acceptLanguage))
                .among(List.of("en", "ru"));
        long seed = Optional.ofNullable(draft.seed()).orElseGet(() -> random.nextLong(InterviewDraft.MAX_SEED + 1));
        InterviewView started = views.of(interviews.start(
                draft.loop(), Optional.ofNullable(draft.candidate()), language, seed, current.caller()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, started)
                .header(HttpHeaders.LOCATION, "/v1/interviews/" + started.id())
                .build();
    }

    @GET
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "listInterviews",
            summary = "List interviews",
            description = "The newest first. A candidate's token sees that candidate's own interviews only.")
    @APIResponse(
            responseCode = "200",
            description = "One page of interviews.",
            content = @Content(schema = @Schema(implementation = InterviewPage.class)))
    public InterviewPage list(
            @Parameter(description = "The tenant's own name for the candidate.") @RestQuery String candidate,
            @Parameter(description = "A loop's slug; all its versions.") @RestQuery String loop,
            @RestQuery InterviewState state,
            @Parameter(description = "1 to 200.", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                    @RestQuery
                    Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before, with the same filters.") @RestQuery
                    String pageToken) {
        return views.page(
                candidate,
                loop,
                state,
                pages.request(pageSize, pageToken, current.caller().tenant(), "interviews", candidate, loop, state),
                current.caller());
    }

    @GET
    @Path("{id}")
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getInterview",
            summary = "Read an interview",
            description =
                    "All there is to go on with, on another device too. A stage whose deadline is over is closed before it is shown.")
    @APIResponse(
            responseCode = "200",
            description = "The interview.",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewView.class),
                            examples = @ExampleObject(name = "interview", value = InterviewExamples.STARTED)))
    public InterviewView get(@RestPath InterviewId id) {
        interviews.bringUpToDate(id);
        return views.interview(id, current.caller());
    }
}
