package dev.viva.attempt.scorecard;

import dev.viva.attempt.attempt.LanguageWish;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.InterviewService;
import dev.viva.attempt.scorecard.page.ScorecardPage;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The scorecard of an interview, for programs and for people at the same address. */
@Path("/v1/interviews/{id}/scorecard")
@Tag(name = "Interviews")
@RunOnVirtualThread
public class ScorecardResource {
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final InterviewService interviews;
    private final ScorecardService scorecards;
    private final ScorecardPage page;
    private final CurrentCaller current;

    public ScorecardResource(
            InterviewService interviews, ScorecardService scorecards, ScorecardPage page, CurrentCaller current) {
        this.interviews = interviews;
        this.scorecards = scorecards;
        this.page = page;
        this.current = current;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Scope({Scopes.ATTEMPTS_READ, Scopes.ATTEMPTS_TAKE})
    @Operation(
            operationId = "getScorecard",
            summary = "Read the scorecard of an interview",
            description =
                    "Computed from the grades that count now, at any time; `recommendation` is `no_decision` while anything is to be sat,"
                            + " graded or reviewed. With `Accept: text/html` it is a page to read and print, without any script.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard.",
            headers = @Header(name = "Content-Language", ref = "ContentLanguage"),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Scorecard.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> scorecard(
            @RestPath InterviewId id,
            @Parameter(description = "The language of titles and sentences; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        String language =
                new LanguageWish(Optional.empty(), Optional.ofNullable(acceptLanguage)).among(List.of("en", "ru"));
        interviews.bringUpToDate(id);
        Scorecard scorecard = scorecards.of(id, language, current.caller());
        Variant variant = request.selectVariant(VARIANTS);
        boolean html = variant != null && variant.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        RestResponse.ResponseBuilder<Object> answer = html
                ? RestResponse.ResponseBuilder.<Object>ok(page.of(scorecard))
                        .type(PAGE)
                        .header("Content-Security-Policy", ScorecardPage.POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                : RestResponse.ResponseBuilder.<Object>ok(scorecard).type(MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
