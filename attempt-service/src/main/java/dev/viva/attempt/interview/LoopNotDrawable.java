package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;
import java.util.List;

/** The published questions do not suffice for the loop any more. */
public final class LoopNotDrawable extends Conflict {
    /** @param stages the names of the stages that would be short of questions */
    LoopNotDrawable(List<String> stages) {
        super(
                "loop-not-drawable",
                "There are not enough published questions for the stages " + String.join(", ", stages)
                        + ": publish more that fit their rules, or publish a version of the loop that asks for fewer.");
    }
}
