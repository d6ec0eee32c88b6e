package dev.viva.grading.grader;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.TestResult;
import java.util.List;

/**
 * Everything that one grader says of one part.
 *
 * @param tests results of single tests, for graders that run code
 * @param fault what went wrong and whose it is, or {@code null}; beside judgements one of the {@code GRADER} or the
 *     {@code INFRASTRUCTURE} says why they are not those of the grader that was meant to judge
 */
public record PartReport(
        String part, GraderName grader, List<Judgement> judgements, List<TestResult> tests, Fault fault) {

    public PartReport {
        judgements = List.copyOf(judgements);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    public static PartReport of(String part, GraderName grader, List<Judgement> judgements) {
        return new PartReport(part, grader, judgements, List.of(), null);
    }
}
