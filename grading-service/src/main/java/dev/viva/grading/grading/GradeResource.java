package dev.viva.grading.grading;

import dev.viva.events.grade.Grade;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.problem.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Grades by id, superseded ones too. */
@Path("/v1/grades")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grades")
public class GradeResource {
    private final GradeDirectory grades;
    private final CurrentCaller caller;

    GradeResource(GradeDirectory grades, CurrentCaller caller) {
        this.grades = grades;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "getGrade",
            summary = "Read a grade",
            description =
                    "A grade by its id. Grades never change, so one that was superseded stays readable as it was; the attempt "
                            + "names the one that counts. A candidate's token reads that candidate's grades only.")
    @APIResponse(
            responseCode = "200",
            description = "The grade",
            content =
                    @Content(
                            schema = @Schema(implementation = Grade.class),
                            examples = @ExampleObject(name = "strong answer", value = GradeExamples.RELEASED)))
    public Grade grade(@RestPath String id) {
        Caller who = caller.caller();
        return GradeId.parse(id)
                .flatMap(grade -> grades.find(grade, who.candidate()))
                .orElseThrow(() -> new GradeNotFound(id));
    }

    /** There is no such grade, or it is somebody else's. */
    static final class GradeNotFound extends NotFound {
        GradeNotFound(String id) {
            super("grade-not-found", "There is no grade " + id + ".");
        }
    }
}
