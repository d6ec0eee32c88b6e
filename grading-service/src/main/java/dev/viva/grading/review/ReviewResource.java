package dev.viva.grading.review;

import dev.viva.grading.grading.GradingState;
import dev.viva.grading.review.ReviewService.ListRequest;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What waits for a person. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reviews", description = "What waits for a person, and what persons decide.")
public class ReviewResource {
    private final ReviewService reviews;
    private final PageTokens pages;
    private final CurrentCaller current;

    ReviewResource(ReviewService reviews, PageTokens pages, CurrentCaller current) {
        this.reviews = reviews;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Scope(Scopes.GRADES_REVIEW)
    @Operation(
            operationId = "listReviews",
            summary = "List what waits for a person",
            description =
                    "Attempts whose grade is provisional, those handed in first at the top, each with everything that is needed to decide:"
                            + " question, response, and the outcomes that are `UNSURE`. Texts of responses are cut after 500 code units (`responseCut`);"
                            + " the whole is at `/v1/attempts/{id}/outcomes`. With `gradingProgress=FAILED` those that could not be graded.")
    @APIResponse(
            responseCode = "200",
            description = "One page of what waits.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewPage.class),
                            examples = @ExampleObject(name = "page", value = ReviewExamples.PAGE)))
    public ReviewPage list(
            @Parameter(description = "Your own name for the candidate.") @RestQuery String candidate,
            @Parameter(description = "A slug or `qst_…`, for all versions of that question, or `qsv_…`.") @RestQuery
                    String question,
            @Parameter(description = "`PENDING_MANUAL`, which holds if it is left out, or `FAILED`.") @RestQuery
                    GradingState gradingProgress,
            @Parameter(description = "1 to 200.", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
                    @RestQuery
                    Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before, with the same filters.") @RestQuery
                    String pageToken) {
        ListRequest request = new ListRequest(candidate, question, gradingProgress);
        Page<ReviewView> page = reviews.waiting(
                request,
                pages.request(pageSize, pageToken, "reviews", current.caller().tenant(), request),
                current.caller());
        return new ReviewPage(page.items(), page.nextPageToken());
    }
}
