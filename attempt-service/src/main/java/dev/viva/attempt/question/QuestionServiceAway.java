package dev.viva.attempt.question;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** Nobody can say whether the question exists: there is no copy of it here, and question-service does not answer. */
public final class QuestionServiceAway extends Unavailable {
    QuestionServiceAway(QuestionReference reference) {
        super(
                "question-service-away",
                "There is no copy of question '" + reference.text()
                        + "' here, and question-service does not answer; send the same request again.",
                Duration.ofSeconds(2));
    }
}
