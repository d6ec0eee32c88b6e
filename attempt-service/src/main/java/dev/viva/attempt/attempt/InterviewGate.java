package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.events.grade.Grade;

/** What interviews have to say of the attempts that belong to them. For attempts of practice it does nothing. */
public interface InterviewGate {

    /** Takes the lock of the interview that the attempt belongs to: always before the attempt's own, so that two never wait for each other. */
    void lock(AttemptId id);

    /** Refuses unless the stage of the attempt, which is locked, is open. A stage that is due is closed first. */
    void requireOpen(Attempt attempt);

    /** The attempt, which is locked, has a grade. */
    void graded(Attempt attempt, Grade grade);
}
