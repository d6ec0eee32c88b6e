package dev.viva.attempt.funnel;

import dev.viva.attempt.attempt.LanguageWish;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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
import org.jboss.resteasy.reactive.RestResponse;

/** What the chances of an offer are. Nothing is stored. */
@Path("/v1/funnel-estimates")
@Tag(name = "Practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FunnelEstimateResource {
    private static final List<String> LANGUAGES = List.of("en", "ru");

    private final FunnelService funnels;
    private final CurrentCaller current;

    public FunnelEstimateResource(FunnelService funnels, CurrentCaller current) {
        this.funnels = funnels;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "estimateFunnel",
            summary = "Estimate the chances of an offer",
            description =
                    "From conditional pass rates, given or those of a loop, and of a candidate from readiness by stage. Each probability is simulated, with its standard"
                            + " error, and stands beside the closed form. Without a candidate the given rates come back. The effect of a"
                            + " publication is an association with the rate of one step. docs/readiness.md has the model and its assumptions.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FunnelEstimateDraft.class),
                            examples = @ExampleObject(name = "funnel", value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "The estimate.",
            headers = @Header(name = "Content-Language", ref = "ContentLanguage"),
            content =
                    @Content(
                            schema = @Schema(implementation = FunnelEstimateView.class),
                            examples = @ExampleObject(name = "estimate", value = Examples.ESTIMATE)))
    public RestResponse<FunnelEstimateView> estimate(
            @NotNull @Valid FunnelEstimateDraft draft,
            @Parameter(description = "Decides the language of notes; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        String language = new LanguageWish(Optional.empty(), Optional.ofNullable(acceptLanguage)).among(LANGUAGES);
        return RestResponse.ResponseBuilder.ok(funnels.estimate(draft, language, current.caller()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }
}
