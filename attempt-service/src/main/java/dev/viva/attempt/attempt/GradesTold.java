package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.events.grade.Grade;
import java.util.List;

/**
 * Final grades of a candidate, for those who make something of them; observed in the transaction that tells them.
 *
 * @param grades in the order in which the answers were handed in; of each attempt its newest final grade
 */
public record GradesTold(String tenant, String candidate, List<FinalGrade> grades) {

    /**
     * What an attempt came to.
     *
     * @param corrected whether the attempt had a final grade before, which may have been told
     */
    public record FinalGrade(Attempt attempt, Grade grade, boolean corrected) {}
}
