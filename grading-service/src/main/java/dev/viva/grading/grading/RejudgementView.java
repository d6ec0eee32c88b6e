package dev.viva.grading.grading;

import dev.viva.events.grade.Grade.Fault;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far it is with running the code of an attempt again. */
@Schema(name = "Rejudgement")
public record RejudgementView(
        @Schema(examples = "att_01jd5vk3m8fyr8b0k6t3w9x2zc") String attempt,

        @Schema(description = "`REJUDGE_1` for the first time, `REJUDGE_2` for the second …", examples = "REJUDGE_1")
        String cause,

        State state,

        @Schema(description = "The grade that it came to; it names the one that it supersedes.")
        String grade,

        @Schema(description = "Why it failed.") Fault fault,
        Instant startedAt,
        Instant endedAt) {

    /** Whether the new grade is there. */
    public enum State {
        PENDING,
        GRADED,
        /** By no fault of the candidate; the grade that was there before goes on to count. */
        FAILED
    }
}
