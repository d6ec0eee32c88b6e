package dev.viva.attempt.interview.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of interviews, the newest first. */
@Schema(name = "InterviewPage", description = "One page of interviews, the newest first.")
public record InterviewPage(
        @Schema(required = true) List<Summary> items,

        @Schema(description = "Asks for the next page with the same filters; absent on the last one.")
        String nextPageToken) {

    /** A line of the list. */
    @Schema(name = "InterviewSummary", description = "An interview without its stages.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            @Schema(required = true) InterviewId id,
            @Schema(required = true, examples = "deepmind") String loop,
            @Schema(required = true, examples = "1") int loopVersion,

            @Schema(required = true, examples = "candidate-17")
            String candidate,

            @Schema(required = true) InterviewState state,
            @Schema(required = true) Instant startedAt,
            Instant completedAt) {

        static Summary of(Interview interview) {
            return new Summary(
                    new InterviewId(interview.id()),
                    interview.loop().slug(),
                    interview.loop().version(),
                    interview.candidate(),
                    interview.state(),
                    interview.startedAt(),
                    interview.completedAt().orElse(null));
        }
    }
}
