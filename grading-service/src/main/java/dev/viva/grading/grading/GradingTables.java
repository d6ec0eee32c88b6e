package dev.viva.grading.grading;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.json;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What is kept of candidates with the grading of their submissions. Not exported: reports of graders and grades as they were stored, which
 * tell hidden tests and the rubric (the grades that a candidate may see are with attempt-service), and who reviewed, which is about
 * somebody else.
 */
@Singleton
class GradingTables implements CandidateTables {
    private static final String OF_GRADINGS = "grading_id in (select id from grading where attempt_id in {attempts})";

    @Override
    public List<CandidateTable> tables() {
        return List.of(
                CandidateTable.ofAttempts(
                                "conversation", "step_id in (select id from grading_step where " + OF_GRADINGS + ")")
                        .exported("waiting-conversations", plain("queued_at"), plain("tries")),
                CandidateTable.ofAttempts("grading_step", OF_GRADINGS)
                        .exported("grading-steps", plain("part"), plain("grader"), plain("state"), plain("tries")),
                CandidateTable.ofAttempts("review").exported("reviews", id("attempt_id", "att"), plain("reviewed_at")),
                CandidateTable.ofAttempts("grade")
                        .exported("grades", id("attempt_id", "att"), id("id", "grd"), plain("released_at")),
                CandidateTable.ofAttempts("grading")
                        .exported(
                                "gradings",
                                id("attempt_id", "att"),
                                plain("cause"),
                                plain("started_at"),
                                plain("ended_at")),
                CandidateTable.ofAttempts("follow_up")
                        .exported(
                                "follow-ups",
                                id("attempt_id", "att"),
                                plain("place"),
                                plain("id"),
                                plain("state"),
                                plain("answer"),
                                plain("asked_at"),
                                plain("closed_at")),
                CandidateTable.ofAttempts("submission")
                        .exported(
                                "submissions",
                                id("attempt_id", "att"),
                                plain("candidate"),
                                id("question_version_id", "qsv"),
                                plain("language"),
                                json("response"),
                                plain("submitted_at"),
                                plain("state"),
                                plain("provisional")));
    }
}
