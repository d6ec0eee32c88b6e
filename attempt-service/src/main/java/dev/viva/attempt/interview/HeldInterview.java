package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.StageSitting;
import dev.viva.attempt.interview.model.StageState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An interview whose row this transaction has locked, with its stages in their order.
 *
 * @param now the database's clock, read under the lock
 */
record HeldInterview(Interview interview, List<StageSitting> sittings, Instant now) {

    InterviewId id() {
        return new InterviewId(interview.id());
    }

    StageSitting sitting(String name) {
        return sittings.stream()
                .filter(sitting -> sitting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StageNotFound(name));
    }

    /** The stage that the candidate sits. */
    Optional<StageSitting> current() {
        return sittings.stream()
                .filter(sitting -> sitting.state().phase().isCurrent())
                .findFirst();
    }

    /** The first stage that is not opened yet. */
    Optional<StageSitting> next() {
        return sittings.stream()
                .filter(sitting -> sitting.state().phase() == StageState.LOCKED)
                .findFirst();
    }

    boolean allClosed() {
        return sittings.stream().allMatch(sitting -> sitting.state().phase() == StageState.CLOSED);
    }
}
