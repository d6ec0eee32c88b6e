package dev.viva.grading.erasure;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.problem.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What this service keeps of a candidate, for attempt-service, which makes one archive of all. Not routed by the gateway. */
@Path("/internal/candidates/{candidate}/export")
@RunOnVirtualThread
public class CandidateExportResource {
    private final CandidateExportService exports;
    private final CurrentCaller current;

    CandidateExportResource(CandidateExportService exports, CurrentCaller current) {
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Produces("application/zip")
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(hidden = true)
    public StreamingOutput export(@RestPath String candidate) {
        Caller caller = current.caller();
        if (!caller.candidate().orElse(candidate).equals(candidate)) {
            throw new CandidateNotFound();
        }
        return exports.of(caller.tenant(), candidate);
    }

    /** A candidate's token asks for somebody else. */
    static final class CandidateNotFound extends NotFound {
        CandidateNotFound() {
            super("candidate-not-found", "There is no such candidate that you can see.");
        }
    }
}
