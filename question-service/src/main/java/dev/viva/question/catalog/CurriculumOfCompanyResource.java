package dev.viva.question.catalog;

import dev.viva.events.curriculum.Curriculum;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Hands a curriculum to attempt-service, which makes a study plan of it; the gateway never forwards a path of this resource. */
@Path("/internal/companies/{company}/curriculum")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CurriculumOfCompanyResource {
    private final CurriculumOfCompany curricula;

    public CurriculumOfCompanyResource(CurriculumOfCompany curricula) {
        this.curricula = curricula;
    }

    /** Whoever may take attempts may plan them; what a curriculum says is no secret. */
    @GET
    @Scope({Scopes.QUESTIONS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(hidden = true)
    public Curriculum curriculum(@RestPath String company) {
        return curricula.of(company).orElseThrow(() -> new CurriculumNotFound(company));
    }
}
