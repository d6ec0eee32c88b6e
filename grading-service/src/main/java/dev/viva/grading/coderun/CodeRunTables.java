package dev.viva.grading.coderun;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateColumn;
import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What is kept of candidates with their programs: runs of submissions, and runs of their own. Tests and results are not exported, because
 * hidden tests are among them; what of them a candidate may see is in the grades.
 */
@Singleton
class CodeRunTables implements CandidateTables {
    private static final String OF_STEPS = """
            step_id in (select s.id from grading_step s join grading g on g.id = s.grading_id where g.attempt_id in {attempts})""";
    private static final String OWN = "{candidate} and step_id is null";

    private static final CandidateColumn[] SHOWN = {
        id("id", "run"),
        plain("purpose"),
        plain("language"),
        plain("source"),
        plain("state"),
        plain("queued_at"),
        plain("finished_at")
    };

    @Override
    public List<CandidateTable> tables() {
        return List.of(
                CandidateTable.ofAttempts(
                        "code_run_event", "run_id in (select id from code_run where " + OF_STEPS + ")"),
                CandidateTable.ofAttempts("code_run", OF_STEPS).exported("code-runs-of-submissions", SHOWN),
                CandidateTable.ofCandidate("code_run_event", "run_id in (select id from code_run where " + OWN + ")"),
                CandidateTable.ofCandidate("code_run", OWN).exported("code-runs", SHOWN));
    }
}
