package dev.viva.grading.preview;

import dev.viva.events.grade.Grade;
import dev.viva.grading.grading.GradeExamples;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grades that are stored nowhere. */
@Path("/v1/grade-previews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grades")
public class GradePreviewResource {
    private static final String BARE = """
            {"modelAnswer":"A hash table looks up by the key in constant time on average.",
             "response":{"text":"A hash table looks up by the key. On average that takes constant time."},"language":"en"}""";
    private static final String QUESTION = """
            {"question":"policy-gradient-theorem","response":{"text":"The gradient of the expected return is …"}}""";

    private final GradePreviewService previews;

    GradePreviewResource(GradePreviewService previews) {
        this.previews = previews;
    }

    @POST
    @Scope(Scopes.GRADES_PREVIEW)
    @Operation(
            operationId = "previewGrade",
            summary = "Grade without storing",
            description =
                    "Grades a response under a published question, under a draft, or under a bare model answer, and stores "
                            + "nothing: for authors who try a rubric, and for scripts. Without a rubric one is derived from the model answer. "
                            + "Programs are run first, for at most a minute, then it is 503. "
                            + "A candidate's token never has the scope for this, it would tell the rubric.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = GradePreviewRequest.class),
                            examples = {
                                @ExampleObject(name = "bare model answer", value = BARE),
                                @ExampleObject(name = "published question", value = QUESTION)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The grade; it has no id",
            content =
                    @Content(
                            schema = @Schema(implementation = Grade.class),
                            examples = @ExampleObject(name = "bare model answer", value = GradeExamples.PREVIEW)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such published question",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Grade preview(GradePreviewRequest request) {
        return previews.preview(request);
    }
}
