package dev.viva.grading.review;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grading.FollowUpState;
import dev.viva.grading.grading.GradingState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt as a person sees it who decides about it. */
@Schema(name = "Review", description = "An attempt as a person sees it who decides about it.")
public record ReviewView(
        @Schema(required = true, examples = "att_01jd5vk3m8fyr8b0k6t3w9x2zc")
        String attempt,

        @Schema(required = true, description = "For `If-Match` of a decision.", examples = "\"2\"")
        String etag,

        @Schema(required = true) GradingState gradingProgress,
        @Schema(required = true) String candidate,

        @Schema(required = true, description = "Language of the attempt: en or ru.")
        String language,

        @Schema(required = true) Instant submittedAt,
        @Schema(required = true) AskedView question,

        @Schema(
                required = true,
                implementation = Response.class,
                description = "What was handed in, exactly as it was sent; in a list each text up to 500 code units.")
        Response response,

        @Schema(
                description =
                        "`true` in a list where texts are cut; these end with `…`, and `GET /v1/attempts/{id}/outcomes` has the whole.")
        Boolean responseCut,

        @Schema(required = true, description = "What nobody has decided yet.")
        List<OpenOutcomeView> unsure,

        @Schema(
                description =
                        "The grade that counts. Where grading failed, what follows from the parts that were graded, without an id; absent"
                                + " before the first grade.")
        Grade grade,

        @Schema(description = "Why grading failed.") Fault fault,

        @Schema(description = "What was asked behind the answer, in order; absent where nothing was.")
        List<FollowUpView> followUps,

        @Schema(required = true, description = "What persons decided before, the oldest first.")
        List<PastView> reviews) {

    /** The question that was asked. */
    @Schema(name = "ReviewedQuestion")
    public record AskedView(
            @Schema(required = true, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
            String id,

            @Schema(required = true, examples = "policy-gradient-theorem")
            String slug,

            @Schema(required = true) int version,
            @Schema(required = true) String title,
            @Schema(required = true) String prompt) {}

    /** A follow-up with what was said to it. */
    @Schema(name = "ReviewedFollowUp", description = "A follow-up with what was said to it.")
    public record FollowUpView(
            @Schema(required = true, examples = "follow-up-1")
            String id,

            @Schema(required = true, description = "The criterion that the answer counts for.")
            String criterion,

            @Schema(required = true, description = "In the language of the attempt.")
            String prompt,

            @Schema(required = true) FollowUpState state,

            @Schema(description = "Exactly as it was sent; absent unless it was answered.")
            String answer) {}

    /** A criterion or red flag that waits for a decision. */
    @Schema(name = "OpenOutcome", description = "A criterion or red flag that waits for a decision.")
    public record OpenOutcomeView(
            @Schema(required = true) String criterion,
            @Schema(required = true) Kind kind,

            @Schema(required = true, description = "What it can give, or what the red flag takes.")
            BigDecimal worth,

            @Schema(description = "What is looked for, in the language of the attempt.")
            String claim,

            @Schema(required = true, description = "The levels to choose from; empty where there are none.")
            List<LevelView> levels,

            @Schema(required = true) BigDecimal confidence,
            @Schema(required = true) List<Evidence> evidence,
            String explanation) {}

    /** A level of a criterion. */
    @Schema(name = "ReviewedLevel")
    public record LevelView(
            @Schema(required = true) String id,
            @Schema(required = true) BigDecimal points,
            String anchor) {}

    /** What a person decided at one time. */
    @Schema(name = "PastReview")
    public record PastView(
            @Schema(required = true, examples = "maria") String reviewer,

            @Schema(required = true, description = "Whose key or token it was, by id.")
            String caller,

            @Schema(required = true) Instant reviewedAt,

            @Schema(required = true, description = "The grade that it came to.")
            String grade,

            @Schema(required = true) List<DecidedView> outcomes) {}

    /** What was decided of one criterion. */
    @Schema(name = "DecidedOutcome")
    public record DecidedView(
            @Schema(required = true) String criterion,
            @Schema(required = true) Outcome outcome,
            String level,
            @Schema(required = true) List<Evidence> evidence,
            String explanation) {}
}
