package dev.viva.attempt.reviewcard;

import dev.viva.attempt.attempt.LanguageWish;
import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.candidate.CandidateName;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a candidate should review. */
@Path("/v1/candidates/{candidate}/reviews")
@Tag(name = "Practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReviewResource {
    private static final List<String> LANGUAGES = List.of("en", "ru");

    private static final String PAGE = """
            {
              "asOf": "2026-11-26T18:00:00Z",
              "items": [
                {
                  "card": "crd_01jd5vmz9hf9ks2xq6b8c0d4ef", "criterion": "degradation", "topic": "dl/architectures",
                  "missedIn": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                  "question": {"id": "qst_01jd5vk3m8fyr8b0k6t3w9x2zb", "slug": "resnet-degradation", "version": 1,
                               "title": "What the ResNet paper found", "difficulty": "MEDIUM", "minutes": 10, "another": true},
                  "dueAt": "2026-11-26T09:10:00Z", "retrievability": 0.874, "state": "LEARNING", "reviews": 1, "lapses": 0,
                  "last": {"attempt": "att_01jd5vmz9hf9ks2xq6b8c0d4ef", "outcome": "MISSED", "at": "2026-11-25T09:10:00Z"},
                  "why": "Missed on 2026-11-25; the chance to recall it now is about 87 %.",
                  "hint": "Say which error grew with depth, and on which data.",
                  "next": {"daysIfMet": 2, "daysIfPartly": 1, "daysIfMissed": 1}
                }
              ]
            }""";

    private final ReviewViews views;
    private final PageTokens pages;
    private final CurrentCaller current;

    public ReviewResource(ReviewViews views, PageTokens pages, CurrentCaller current) {
        this.views = views;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Scope(Scopes.ATTEMPTS_READ)
    @Operation(
            operationId = "listDueReviews",
            summary = "List what a candidate should review",
            description =
                    "A criterion that a final grade found missing or only partly met becomes a card; later grades of the same criterion review"
                            + " it, in whatever question. FSRS-6 with its default parameters decides when it is due. The longest due come first."
                            + " A candidate's token reads its own candidate only.")
    @APIResponse(
            responseCode = "200",
            description = "One page of what is due.",
            headers = @Header(name = "Content-Language", ref = "ContentLanguage"),
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewPage.class),
                            examples = @ExampleObject(name = "due", value = PAGE)))
    public RestResponse<ReviewPage> due(
            @RestPath CandidateName candidate,
            @Parameter(description = "Due at this time (RFC 3339) or before; left out, now.") @RestQuery Instant due,
            @Parameter(description = "1 to 200.", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                    @RestQuery
                    Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before, with the same filters.") @RestQuery
                    String pageToken,
            @Parameter(description = "Decides the language; en and ru are known.")
                    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        Caller caller = current.caller();
        String name = candidate.visibleTo(caller);
        String language = new LanguageWish(Optional.empty(), Optional.ofNullable(acceptLanguage)).among(LANGUAGES);
        Instant now = Timeline.now();
        ReviewPage page = views.page(
                caller.tenant(),
                name,
                due == null ? now : due,
                now,
                language,
                pages.request(pageSize, pageToken, caller.tenant(), name, String.valueOf(due)));
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }
}
