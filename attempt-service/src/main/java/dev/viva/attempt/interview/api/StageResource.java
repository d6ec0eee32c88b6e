package dev.viva.attempt.interview.api;

import dev.viva.attempt.attempt.api.SaveReceipt;
import dev.viva.attempt.interview.FormService;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.InterviewService;
import dev.viva.attempt.interview.form.FilledForm;
import dev.viva.attempt.interview.model.FormRevision;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestResponse;

/** The stages of an interview: open, pause, resume, close, and the form of those that have one. */
@Path("/v1/interviews/{id}/stages/{name}")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StageResource {
    private final InterviewService interviews;
    private final FormService forms;
    private final InterviewViews views;
    private final CurrentCaller current;

    public StageResource(InterviewService interviews, FormService forms, InterviewViews views, CurrentCaller current) {
        this.interviews = interviews;
        this.forms = forms;
        this.views = views;
        this.current = current;
    }

    @POST
    @Path("opening")
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Idempotent
    @Operation(
            operationId = "openStage",
            summary = "Open the next stage",
            description =
                    "Shows the questions of the stage and starts its clock. The deadline is the length of the sitting and the extra time of"
                            + " the candidate's accommodation from now on. 409 while another stage is open, or out of order.")
    @APIResponse(
            responseCode = "200",
            description = "The interview.",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public InterviewView open(@RestPath InterviewId id, @RestPath String name) {
        return views.of(interviews.open(id, name, current.caller()));
    }

    @POST
    @Path("closing")
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Idempotent
    @Operation(
            operationId = "closeStage",
            summary = "Close the stage",
            description =
                    "The candidate is done: what was saved is handed in, and attempts without a save are closed as not answered. The"
                            + " deadline does the same by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The interview.",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public InterviewView close(@RestPath InterviewId id, @RestPath String name) {
        return views.of(interviews.close(id, name, current.caller()));
    }

    @POST
    @Path("pause")
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Idempotent
    @Operation(
            operationId = "pauseStage",
            summary = "Stop the clock",
            description =
                    "Where the loop allows it, and as often as the installation and the candidate's accommodation allow. Nothing can be saved meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The interview.",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public InterviewView pause(@RestPath InterviewId id, @RestPath String name) {
        return views.of(interviews.pause(id, name, current.caller()));
    }

    @POST
    @Path("resumption")
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Idempotent
    @Operation(
            operationId = "resumeStage",
            summary = "Go on",
            description = "The deadline moves by as long as the pause was.")
    @APIResponse(
            responseCode = "200",
            description = "The interview.",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public InterviewView resume(@RestPath InterviewId id, @RestPath String name) {
        return views.of(interviews.resume(id, name, current.caller()));
    }

    @GET
    @Path("form")
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getStageForm",
            summary = "Read the form of a stage",
            description = "What it asks for, and what was saved last. Before the first save its fields are empty.")
    @APIResponse(
            responseCode = "200",
            description = "The form.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = FormView.class)))
    public RestResponse<FormView> form(@RestPath InterviewId id, @RestPath String name) {
        FormView form = views.form(id, name, current.caller());
        return RestResponse.ResponseBuilder.ok(form)
                .header(HttpHeaders.ETAG, ETags.of(form.revision()))
                .build();
    }

    @PUT
    @Path("form")
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_TAKE)
    @Operation(
            operationId = "saveStageForm",
            summary = "Save the form of a stage",
            description =
                    "Each save is a revision, like those of a response. The last one counts when the stage is closed, by the points of the"
                            + " loop.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FilledForm.class),
                            examples = @ExampleObject(name = "form", value = InterviewExamples.FORM)))
    @APIResponse(
            responseCode = "200",
            description = "The form is stored.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = SaveReceipt.class)))
    public RestResponse<SaveReceipt> save(
            @RestPath InterviewId id,
            @RestPath String name,
            @Parameter(description = "The ETag that was answered last. Absent: 428; stale: 412.", example = "\"0\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid FilledForm form) {
        FormRevision saved = forms.save(id, name, form, ETags.required(ifMatch), current.caller());
        return RestResponse.ResponseBuilder.ok(new SaveReceipt(saved.number(), saved.savedAt()))
                .header(HttpHeaders.ETAG, ETags.of(saved.number()))
                .build();
    }
}
