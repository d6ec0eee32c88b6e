package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.candidate.CandidateName;
import dev.viva.attempt.studyplan.AskingForCurriculum;
import dev.viva.attempt.studyplan.StudyPlan;
import dev.viva.attempt.studyplan.StudyPlanService;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.idempotency.Idempotent;
import dev.viva.platform.page.Page;
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

/** The study plans of a candidate. */
@Path("/v1/candidates/{candidate}/study-plans")
@Tag(name = "Practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CandidatePlanResource {
    private final StudyPlanService plans;
    private final StudyPlanViews views;
    private final PageTokens pages;
    private final CurrentCaller current;

    public CandidatePlanResource(
            StudyPlanService plans, StudyPlanViews views, PageTokens pages, CurrentCaller current) {
        this.plans = plans;
        this.views = views;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @AskingForCurriculum
    @Idempotent
    @Operation(
            operationId = "makeStudyPlan",
            summary = "Make a study plan",
            description =
                    "Weeks from today to the interview, by the curriculum of the loop's company: problems, reading, papers, mock interviews and"
                            + " STAR stories, the weakest and heaviest topics first, none before what has to be known for it. Where the time is"
                            + " not enough, everything is scaled and `shortfall` says what is missing. A candidate's token plans for its own"
                            + " candidate only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPlanDraft.class),
                            examples = @ExampleObject(name = "wish", value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "The plan.",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPlanView.class),
                            examples = @ExampleObject(name = "plan", value = Examples.PLAN)))
    public RestResponse<StudyPlanView> make(
            @RestPath CandidateName candidate,
            @NotNull @Valid StudyPlanDraft draft,
            @Parameter(description = "Decides the language where the plan does not; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        Caller caller = current.caller();
        StudyPlan.Wish wish =
                new StudyPlan.Wish(draft.date(), draft.hoursPerWeek(), Optional.ofNullable(draft.language()));
        StudyPlan plan = plans.make(draft.loop(), wish, candidate.visibleTo(caller), caller);
        return Answers.of(RestResponse.Status.CREATED, plan, views, acceptLanguage)
                .header(HttpHeaders.LOCATION, "/v1/study-plans/" + plan.id())
                .build();
    }

    @GET
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "listStudyPlans",
            summary = "List a candidate's study plans",
            description = "The newest first, without their weeks. A candidate's token sees its own candidate's only.")
    @APIResponse(
            responseCode = "200",
            description = "One page of plans.",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPlanPage.class),
                            examples = @ExampleObject(name = "plans", value = Examples.PAGE)))
    public StudyPlanPage list(
            @RestPath CandidateName candidate,
            @Parameter(description = "1 to 200.", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                    @RestQuery
                    Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken) {
        Caller caller = current.caller();
        String name = candidate.visibleTo(caller);
        Page<StudyPlan> page = plans.page(
                caller.tenant(), name, pages.request(pageSize, pageToken, "study-plans", caller.tenant(), name));
        return new StudyPlanPage(
                page.items().stream()
                        .map(plan -> new StudyPlanPage.Item(
                                plan.id(),
                                plan.candidate(),
                                plan.loop(),
                                plan.interviewOn(),
                                plan.hoursPerWeek(),
                                plan.createdAt()))
                        .toList(),
                page.nextPageToken());
    }
}
