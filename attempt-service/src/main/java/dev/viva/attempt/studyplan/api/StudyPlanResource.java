package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.studyplan.StudyPlan;
import dev.viva.attempt.studyplan.StudyPlanId;
import dev.viva.attempt.studyplan.StudyPlanService;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One study plan. */
@Path("/v1/study-plans/{id}")
@Tag(name = "Practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StudyPlanResource {
    private static final String CALENDAR = "text/calendar";

    private final StudyPlanService plans;
    private final StudyPlanViews views;
    private final CurrentCaller current;

    public StudyPlanResource(StudyPlanService plans, StudyPlanViews views, CurrentCaller current) {
        this.plans = plans;
        this.views = views;
        this.current = current;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CALENDAR})
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getStudyPlan",
            summary = "Read a study plan",
            description =
                    "As it is now: what grades have shown since it was read last is taken into account, and weeks that are over stay. With"
                            + " `Accept: text/calendar` it is an iCalendar file (RFC 5545) with an event for each activity, over its week. A"
                            + " candidate's token sees its own candidate's plans only.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StudyPlanView.class),
                        examples = @ExampleObject(name = "plan", value = Examples.PLAN)),
                @Content(
                        mediaType = CALENDAR,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "calendar", value = Examples.CALENDAR))
            })
    public RestResponse<Object> get(
            @RestPath StudyPlanId id,
            @Parameter(description = "Decides the language where the plan does not; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context HttpHeaders headers) {
        StudyPlan plan = plans.read(id, current.caller());
        String language = Answers.language(plan, acceptLanguage);
        boolean calendar = wantsCalendar(headers);
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.create(RestResponse.Status.OK)
                .header(HttpHeaders.ETAG, ETags.of(plan.sequence()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return calendar
                ? answer.entity((Object) views.calendar(plan, language))
                        .type(CALENDAR + ";charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"study-plan-" + plan.loop() + ".ics\"")
                        .build()
                : answer.entity((Object) views.view(plan, language))
                        .type(MediaType.APPLICATION_JSON)
                        .build();
    }

    /** JAX-RS has refused already whoever takes neither; JSON goes to whoever takes anything. */
    private static boolean wantsCalendar(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.valueOf(CALENDAR)))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "changeStudyPlan",
            summary = "Change date, hours or language of a study plan",
            description = "What is left is planned again; weeks that are over stay, and so do loop and curriculum.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPlanWish.class),
                            examples = @ExampleObject(name = "other-wish", value = Examples.WISH)))
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPlanView.class),
                            examples = @ExampleObject(name = "plan", value = Examples.PLAN)))
    public RestResponse<StudyPlanView> change(
            @RestPath StudyPlanId id,
            @NotNull @Valid StudyPlanWish wish,
            @Parameter(description = "The `ETag` last seen.", example = "\"0\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        StudyPlan.Wish wanted =
                new StudyPlan.Wish(wish.date(), wish.hoursPerWeek(), Optional.ofNullable(wish.language()));
        StudyPlan plan = plans.change(id, wanted, ETags.required(ifMatch), current.caller());
        return Answers.of(RestResponse.Status.OK, plan, views, acceptLanguage).build();
    }

    @DELETE
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "deleteStudyPlan",
            summary = "Delete a study plan",
            description = "Attempts, grades and review cards stay.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(
            @RestPath StudyPlanId id,
            @Parameter(description = "The `ETag` last seen.", example = "\"0\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        plans.delete(id, ETags.required(ifMatch), current.caller());
    }

    @PUT
    @Path("activities/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "tickStudyActivity",
            summary = "Say what is done of an activity",
            description =
                    "For reading, papers and mock interviews, and for problems that were solved elsewhere. Problems of Viva, stories and reviews"
                            + " are counted by their grades. What is left is planned again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ActivityTick.class),
                            examples = @ExampleObject(name = "tick", value = Examples.TICK)))
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Content-Language", ref = "ContentLanguage")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPlanView.class),
                            examples = @ExampleObject(name = "plan", value = Examples.PLAN)))
    public RestResponse<StudyPlanView> tick(
            @RestPath StudyPlanId id,
            @Parameter(description = "The activity's number.", example = "2") @RestPath int number,
            @NotNull @Valid ActivityTick tick,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        StudyPlan plan = plans.tick(id, number, tick.done(), current.caller());
        return Answers.of(RestResponse.Status.OK, plan, views, acceptLanguage).build();
    }
}
