package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.events.grade.Grade;
import java.util.Optional;

/** What interviews have to say of the attempts that belong to them. For attempts of practice it does nothing. */
public interface InterviewGate {

    /**
     * The attempt with its row locked until the transaction ends, and before it that of the interview that it belongs to: always in this
     * order, so that two never wait for each other.
     */
    Optional<Attempt> locked(AttemptId id);

    /** An attempt of practice was started: it belongs to no interview, and need not be asked when it is locked. */
    void started(Attempt attempt);

    /** Refuses unless the stage of the attempt, which is locked, is open. A stage that is due is closed first. */
    void requireOpen(Attempt attempt);

    /** The attempt, which is locked, has a grade. */
    void graded(Attempt attempt, Grade grade);
}
