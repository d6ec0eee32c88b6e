package dev.viva.events.code;

import dev.viva.events.grade.Grade.TestResult;
import java.util.List;

/**
 * Tests of a run have their verdicts; told only where {@link CodeRunRequested#reportTests} asked for it. Verdicts that come within a
 * moment are told together: each event costs its receiver a transaction.
 *
 * @param first place of the first of {@code tests} among the tests of the part, from 0; the others follow it
 * @param tests at least one
 */
public record CodeTestsFinished(String run, int release, int first, List<TestResult> tests) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.code-run.tests-finished.v1";

    public CodeTestsFinished {
        tests = List.copyOf(tests);
    }
}
