package dev.viva.attempt.question;

import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Tells whether the copy of a question version has arrived, for those who must wait until everything is ready. Not routed by the gateway. */
@Path("/internal/question-versions")
@RunOnVirtualThread
public class QuestionVersionResource {
    private final QuestionService questions;

    public QuestionVersionResource(QuestionService questions) {
        this.questions = questions;
    }

    @GET
    @Path("{id}")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(hidden = true)
    public Copy copy(@RestPath String id) {
        return QuestionVersionId.parse(id)
                .flatMap(questions::sequenceOf)
                .map(sequence -> new Copy(id, sequence))
                .orElseThrow(() -> new CopyNotFound(id));
    }

    /**
     * The copy is here.
     *
     * @param sequence which state of the version it is
     */
    public record Copy(String id, long sequence) {}
}
