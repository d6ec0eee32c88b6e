package dev.viva.grading.exemplar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.question.PartType;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Grades the exemplars of a document for question-service, which publishes nothing whose exemplars fail. Not routed by the gateway. */
@Path("/internal/exemplar-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExemplarRunResource {
    private final ExemplarRunService runs;

    ExemplarRunResource(ExemplarRunService runs) {
        this.runs = runs;
    }

    /** The document whose exemplars are to be graded. */
    public record ExemplarRunRequest(JsonNode document) {}

    /**
     * What the exemplars got.
     *
     * @param notGradable types of parts that no grader reads; then nothing was graded
     */
    public record ExemplarRunView(List<ExemplarResult> results, List<PartType> notGradable) {}

    @POST
    @Scope(Scopes.QUESTIONS_AUTHOR)
    @Operation(hidden = true)
    public ExemplarRunView run(ExemplarRunRequest request) {
        if (request == null || request.document() == null || request.document().isNull()) {
            String detail = "The field 'document' is missing.";
            throw new BadRequest(
                    "missing-field", detail, List.of(new FieldError("/document", "missing-field", detail)));
        }
        return runs.run(request.document());
    }
}
