package dev.viva.attempt.studyplan;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** The curriculum has to be asked for first, outside the transaction; or question-service does not answer. */
public final class CurriculumNotHere extends Unavailable {
    private final String company;

    CurriculumNotHere(String company) {
        super(
                "curriculum-not-here",
                "question-service does not answer, and a new plan needs the curriculum from there; send the same request again.",
                Duration.ofSeconds(2));
        this.company = company;
    }

    String company() {
        return company;
    }
}
