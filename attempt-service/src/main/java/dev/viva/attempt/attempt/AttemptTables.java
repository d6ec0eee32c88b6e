package dev.viva.attempt.attempt;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.json;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/** What is kept of candidates with their attempts. */
@Singleton
class AttemptTables implements CandidateTables {

    @Override
    public List<CandidateTable> tables() {
        return List.of(
                CandidateTable.ofAttempts("submission")
                        .exported("submissions", id("attempt_id", "att"), plain("revision"), plain("submitted_at")),
                CandidateTable.ofAttempts("response_revision")
                        .exported(
                                "responses",
                                id("attempt_id", "att"),
                                plain("revision"),
                                json("body"),
                                plain("saved_at")),
                CandidateTable.ofAttempts("grade_copy")
                        .exported("grades", id("attempt_id", "att"), id("id", "grd"), json("body"), plain("graded_at")),
                CandidateTable.ofAttempts("attempt_event")
                        .exported(
                                "attempt-events",
                                id("attempt_id", "att"),
                                plain("number"),
                                plain("type"),
                                json("data"),
                                plain("occurred_at")),
                CandidateTable.ofAttempts("attempt", "id in {attempts}")
                        .exported(
                                "attempts",
                                id("id", "att"),
                                plain("candidate"),
                                id("question_id", "qst"),
                                id("question_version_id", "qsv"),
                                plain("version_number"),
                                plain("language"),
                                plain("activity_progress"),
                                plain("grading_progress"),
                                plain("revision"),
                                id("grade_id", "grd"),
                                plain("started_at"),
                                plain("updated_at"),
                                plain("submitted_at"),
                                plain("deadline"),
                                id("interview_id", "int"),
                                plain("stage_number"),
                                plain("stage_position"),
                                plain("asks_follow_ups"),
                                plain("follow_ups_due_at")));
    }
}
