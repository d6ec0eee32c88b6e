package dev.viva.grading.setting;

import dev.viva.grading.setting.GradingSettingsService.TaggedSettings;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The settings of a tenant's grading. */
@Path("/v1/grading-settings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reviews")
public class GradingSettingsResource {
    private static final String SETTINGS = """
            {"minConfidence":0.7}""";

    private final GradingSettingsService settings;

    GradingSettingsResource(GradingSettingsService settings) {
        this.settings = settings;
    }

    @GET
    @Scope(Scopes.GRADES_REVIEW)
    @Operation(
            operationId = "getGradingSettings",
            summary = "Read the settings of grading",
            description = "Those of the key's tenant.")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For `If-Match` of a change.",
                            schema = @Schema(type = SchemaType.STRING, examples = "\"0\"")),
            content =
                    @Content(
                            schema = @Schema(implementation = GradingSettingsView.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    public RestResponse<GradingSettingsView> get() {
        return answer(settings.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.GRADES_REVIEW)
    @Operation(
            operationId = "changeGradingSettings",
            summary = "Change the settings of grading",
            description =
                    "They apply to grades and previews from now on; a grade that was made before stays as it is. The publication of"
                            + " questions does not depend on them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = GradingSettingsView.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For `If-Match` of the next change.",
                            schema = @Schema(type = SchemaType.STRING, examples = "\"1\"")),
            content =
                    @Content(
                            schema = @Schema(implementation = GradingSettingsView.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    public RestResponse<GradingSettingsView> change(
            @NotNull @Valid GradingSettingsView wanted,
            @Parameter(description = "The `ETag` last seen.", example = "\"0\"") @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return answer(settings.change(wanted.minConfidence(), ETags.required(ifMatch)));
    }

    private static RestResponse<GradingSettingsView> answer(TaggedSettings current) {
        return RestResponse.ResponseBuilder.ok(new GradingSettingsView(current.minConfidence()))
                .header(HttpHeaders.ETAG, ETags.of(current.sequence()))
                .build();
    }
}
