package dev.viva.grading.coderun.api;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs of programs without a grade. */
@Path("/v1/code-runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Code runs", description = "Run a program without having it graded.")
public class CodeRunResource {
    private final CodeRunService runs;
    private final CurrentCaller current;

    CodeRunResource(CodeRunService runs, CurrentCaller current) {
        this.runs = runs;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.CODE_RUN)
    @Idempotent
    @Operation(
            operationId = "startCodeRun",
            summary = "Run a program",
            description =
                    "Runs a program once with an input, against tests of your own, or against the visible tests of a question; nothing is"
                            + " graded. The run waits for a free slot: watch it by its events, or ask for it. It is kept for a day.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CodeRunDraft.class),
                            examples = {
                                @ExampleObject(name = "with an input", value = Examples.WITH_STDIN),
                                @ExampleObject(name = "with tests", value = Examples.WITH_TESTS),
                                @ExampleObject(name = "a question's visible tests", value = Examples.WITH_QUESTION)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "The run waits for a slot.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The run, as a path on the same host.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = "/v1/code-runs/run_01jd5vmz9hf9ks2xq6b8c0d4ef")),
            content =
                    @Content(
                            schema = @Schema(implementation = CodeRunView.class),
                            examples = @ExampleObject(name = "queued", value = Examples.QUEUED)))
    public RestResponse<CodeRunView> start(@NotNull @Valid CodeRunDraft draft) {
        CodeRunView run = runs.start(draft, current.caller());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, run)
                .header(HttpHeaders.LOCATION, "/v1/code-runs/" + run.id())
                .build();
    }

    @GET
    @Path("{id}")
    @Scope(Scopes.CODE_RUN)
    @Operation(
            operationId = "getCodeRun",
            summary = "Read a code run",
            description = "With the verdicts so far. A candidate's token sees that candidate's own runs only.")
    @APIResponse(
            responseCode = "200",
            description = "The run.",
            content =
                    @Content(
                            schema = @Schema(implementation = CodeRunView.class),
                            examples = @ExampleObject(name = "done", value = Examples.DONE)))
    public CodeRunView get(@RestPath String id) {
        return runs.view(id, current.caller());
    }
}
