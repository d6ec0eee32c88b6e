package dev.viva.attempt.followup;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/** What is kept of candidates with their follow-ups. The criterion is not exported: before the grade it would tell the rubric. */
@Singleton
class FollowUpTables implements CandidateTables {

    @Override
    public List<CandidateTable> tables() {
        return List.of(CandidateTable.ofAttempts("follow_up")
                .exported(
                        "follow-ups",
                        id("attempt_id", "att"),
                        plain("place"),
                        plain("id"),
                        plain("prompt"),
                        plain("state"),
                        plain("answer"),
                        plain("asked_at"),
                        plain("closed_at")));
    }
}
