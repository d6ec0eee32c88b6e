package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.GradeCopy;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.question.QuestionVersion;
import dev.viva.platform.id.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the list of attempts. */
@Schema(name = "AttemptSummary", description = "An attempt without the question's texts and the grade's outcomes.")
public record AttemptSummary(
        @Schema(required = true) AttemptId id,
        @Schema(required = true) Question question,
        @Schema(required = true, examples = "candidate-17") String candidate,

        @Schema(
                required = true,
                examples = "en",
                enumeration = {"en", "ru"})
        String language,

        @Schema(required = true) ActivityProgress activityProgress,
        @Schema(required = true) GradingProgress gradingProgress,
        @Schema(required = true, examples = "3") int revision,
        @Schema(required = true) Instant startedAt,
        @Schema(required = true) Instant updatedAt,
        Instant submittedAt,
        Instant deadline,
        @Schema(description = "Once graded.") Score grade) {

    /** The pinned version. */
    @Schema(name = "AttemptSummaryQuestion", description = "The pinned question version.")
    public record Question(
            @Schema(required = true, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
            String id,

            @Schema(required = true, examples = "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef")
            String questionVersion,

            @Schema(required = true, examples = "policy-gradient-theorem")
            String slug,

            @Schema(required = true, examples = "1") int version) {}

    /** What the grade comes to. */
    @Schema(
            name = "AttemptSummaryGrade",
            description = "What the grade comes to; the whole of it is at /v1/attempts/{id}/grade.")
    public record Score(
            @Schema(required = true, examples = "grd_01jd5vnt5ve2rb7m4k0p8q1xyz")
            String id,

            @Schema(required = true, examples = "87.5") BigDecimal percent,
            @Schema(required = true) boolean passed,
            @Schema(required = true) boolean provisional) {}

    /** The line of {@code attempt}. */
    public static AttemptSummary of(Attempt attempt, QuestionVersion version, Optional<GradeCopy.Facts> grade) {
        return new AttemptSummary(
                new AttemptId(attempt.id()),
                new Question(version.question().toString(), version.id().toString(), version.slug(), version.version()),
                attempt.candidate(),
                attempt.language(),
                attempt.activityProgress(),
                attempt.gradingProgress(),
                attempt.revision(),
                attempt.startedAt(),
                attempt.updatedAt(),
                attempt.submittedAt().orElse(null),
                attempt.deadline().orElse(null),
                grade.map(facts -> new Score(
                                Ids.format("grd", facts.id()), facts.percent(), facts.passed(), facts.provisional()))
                        .orElse(null));
    }
}
