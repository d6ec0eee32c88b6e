package dev.viva.attempt.question;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** The question exists, but this service has no copy of it yet. */
public final class QuestionNotHereYet extends Unavailable {
    private final transient QuestionReference reference;

    QuestionNotHereYet(QuestionReference reference) {
        super(
                "question-not-here-yet",
                "Question '" + reference.text()
                        + "' was published a moment ago and is still on its way; send the same request again.",
                Duration.ofSeconds(1));
        this.reference = reference;
    }

    QuestionReference reference() {
        return reference;
    }
}
