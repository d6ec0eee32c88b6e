package dev.viva.events.code;

import dev.viva.events.grade.Grade.TestResult;

/**
 * One test of a run has its verdict; told only where {@link CodeRunRequested#reportTests} asked for it.
 *
 * @param index place of the test among the tests of the part, from 0
 */
public record CodeTestFinished(String run, int release, int index, TestResult test) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.code-run.test-finished.v1";
}
