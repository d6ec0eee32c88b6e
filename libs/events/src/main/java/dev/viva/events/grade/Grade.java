package dev.viva.events.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The score of one submission under one question version, with what earned it. The same document in the API and in events.
 *
 * @param id the grade's id, {@code grd_…}; {@code null} in a preview, which is stored nowhere
 * @param score points, a decimal with at most two places
 * @param percent 0 to 100 with at most two decimals
 * @param confidence 0 to 1, the mean of the outcomes' confidences weighted by points
 * @param provisional whether an outcome is still {@code UNSURE}
 * @param supersedes the id of the grade that this one replaces, or {@code null}
 */
public record Grade(
        String id,
        String attempt,
        String question,
        Integer questionVersion,
        List<GraderName> graders,
        BigDecimal score,
        BigDecimal maxScore,
        BigDecimal percent,
        boolean passed,
        BigDecimal confidence,
        boolean provisional,
        List<CriterionOutcome> outcomes,
        List<TestResult> tests,
        List<Improvement> improvements,
        Fault fault,
        String supersedes,
        Instant gradedAt) {

    /** Which machine, in which version, said what. */
    public record GraderName(String name, String version) {}

    /** What a criterion is in the rubric. A {@code GATE} is a criterion that must be met to pass; it keeps its points. */
    public enum Kind {
        CRITERION,
        RED_FLAG,
        GATE
    }

    /** What a grader or a reviewer says of one criterion. */
    public enum Outcome {
        MET,
        PARTLY,
        MISSED,
        UNSURE
    }

    /**
     * What was said of one criterion, with the candidate's own words.
     *
     * @param points what it gave, negative for a red flag that is present
     * @param maxPoints what it could give; 0 for a red flag
     * @param level the level reached, where the criterion has levels
     * @param confidence 0 to 1
     * @param evidence the words that state the criterion or red flag; of a {@code MISSED} one those that deny it, if any do
     */
    public record CriterionOutcome(
            String criterion,
            Kind kind,
            BigDecimal points,
            BigDecimal maxPoints,
            Outcome outcome,
            String level,
            BigDecimal confidence,
            List<Evidence> evidence,
            String explanation) {}

    /**
     * A quotation of the submission, or of the answer to a follow-up.
     *
     * @param start offset of its first UTF-16 code unit in the text as it was sent
     * @param end offset behind its last one
     * @param quote exactly the text between them
     * @param part the part that it stands in, where a question has several
     * @param followUp the id of the follow-up whose answer it stands in; {@code null} where it stands in the response
     */
    public record Evidence(int start, int end, String quote, String part, String followUp) {

        /** Words of the response. */
        public Evidence(int start, int end, String quote, String part) {
            this(start, end, quote, part, null);
        }
    }

    /**
     * What one test of a CODE part gave. Of a hidden test only name, group, verdict and figures are told.
     *
     * @param verdict {@code ACCEPTED}, {@code WRONG_ANSWER}, {@code TIME_LIMIT}, {@code MEMORY_LIMIT}, {@code OUTPUT_LIMIT},
     *     {@code RUNTIME_ERROR}, {@code COMPILE_ERROR} or {@code INTERNAL_ERROR}, which is never the candidate's fault
     * @param timeMs milliseconds on the clock, measured outside the sandbox
     * @param memoryBytes largest resident set of the program so far, its language included
     * @param cpuMs milliseconds of processor time of all threads
     * @param outputBytes standard output and standard error together
     * @param limits what the test was allowed
     * @param comparison of a visible test that failed or expects nothing: what went in, what should have come out, what came
     * @param stdout what a visible test printed, up to the limit, with a mark where it is cut
     */
    public record TestResult(
            String name,
            String group,
            boolean visible,
            String verdict,
            Long timeMs,
            Long memoryBytes,
            String message,
            Long cpuMs,
            Long outputBytes,
            TestLimits limits,
            Comparison comparison,
            String stdout,
            String stderr) {}

    /** What a test may use; the units stand in the names. */
    public record TestLimits(int cpuMillis, int wallMillis, int memoryMebibytes, int outputKibibytes) {}

    /**
     * What went into a test and came out. Values are JSON as text (of a STDIN test the text itself), cut with a mark where they are long.
     *
     * @param expected {@code null} for a test that expects nothing: it is ACCEPTED if the program ends well
     * @param got {@code null} where the program gave no result
     */
    public record Comparison(String input, String expected, String got) {}

    /**
     * What would raise the score.
     *
     * @param gain what it would add to the sum of the outcomes' points, above 0; the score is that sum, or 0 where it is negative
     */
    public record Improvement(String criterion, BigDecimal gain, String hint) {}

    /** Something that went wrong and whose it is; only a CANDIDATE's own fault counts against the candidate. */
    public record Fault(Owner owner, String code, String detail) {
        /** Who caused it. */
        public enum Owner {
            CANDIDATE,
            GRADER,
            INFRASTRUCTURE
        }
    }
}
