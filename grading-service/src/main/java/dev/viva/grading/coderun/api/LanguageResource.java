package dev.viva.grading.coderun.api;

import dev.viva.grading.coderun.Languages;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
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

/** What code can be run right now. */
@Path("/v1/languages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Code runs")
public class LanguageResource {
    private final Languages languages;

    LanguageResource(Languages languages) {
        this.languages = languages;
    }

    @GET
    @Scope({Scopes.QUESTIONS_READ, Scopes.CODE_RUN, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "listLanguages",
            summary = "List the languages that can be run",
            description =
                    "The languages of the code runners that take work now. The list is empty while no runner is there, and where no"
                            + " sandbox holds: code is never run without one.")
    @APIResponse(
            responseCode = "200",
            description = "The languages.",
            content =
                    @Content(
                            schema = @Schema(implementation = LanguageList.class),
                            examples = @ExampleObject(name = "languages", value = Examples.LANGUAGES)))
    public LanguageList list() {
        return new LanguageList(
                languages.available().stream().map(LanguageView::of).toList());
    }
}
