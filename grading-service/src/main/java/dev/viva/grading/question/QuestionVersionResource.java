package dev.viva.grading.question;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.problem.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Tells whether the copy of a question version has arrived, for those who wait until everything is ready. Not routed by the gateway. */
@Path("/internal/question-versions")
@RunOnVirtualThread
public class QuestionVersionResource {
    private final QuestionVersionService versions;

    QuestionVersionResource(QuestionVersionService versions) {
        this.versions = versions;
    }

    @GET
    @Path("{id}")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(hidden = true)
    public CopyView copy(@RestPath String id) {
        return QuestionVersionId.parse(id)
                .flatMap(versions::find)
                .map(version -> new CopyView(id, version.sequence()))
                .orElseThrow(() -> new CopyNotFound(id));
    }

    /**
     * The copy is here.
     *
     * @param sequence which state of the version it is
     */
    public record CopyView(String id, long sequence) {}

    /** The copy of a question version has not arrived. */
    static final class CopyNotFound extends NotFound {
        CopyNotFound(String id) {
            super("question-version-not-here", "There is no copy of question version " + id + " here.");
        }
    }
}
