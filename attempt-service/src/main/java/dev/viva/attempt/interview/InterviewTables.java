package dev.viva.attempt.interview;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.json;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/** What is kept of candidates with their interviews; the attempts of an interview are gone by the time when it goes. */
@Singleton
class InterviewTables implements CandidateTables {
    private static final String OF_INTERVIEWS = "interview_id in (select id from interview where {candidate})";

    @Override
    public List<CandidateTable> tables() {
        return List.of(
                CandidateTable.ofCandidate("outage_credit", OF_INTERVIEWS)
                        .exported(
                                "outage-credits",
                                id("interview_id", "int"),
                                plain("stage_number"),
                                plain("from_at"),
                                plain("to_at"),
                                plain("credited_micros"),
                                plain("credited_at")),
                CandidateTable.ofCandidate("form_revision", OF_INTERVIEWS)
                        .exported(
                                "forms",
                                id("interview_id", "int"),
                                plain("stage_number"),
                                plain("revision"),
                                json("body"),
                                plain("saved_at")),
                CandidateTable.ofCandidate("interview_event", OF_INTERVIEWS)
                        .exported(
                                "interview-events",
                                id("interview_id", "int"),
                                plain("number"),
                                plain("type"),
                                json("data"),
                                plain("occurred_at")),
                CandidateTable.ofCandidate("stage_sitting", OF_INTERVIEWS)
                        .exported(
                                "stage-sittings",
                                id("interview_id", "int"),
                                plain("number"),
                                plain("name"),
                                plain("state"),
                                plain("length_micros"),
                                plain("extra_time_percent"),
                                plain("pauses_used"),
                                plain("paused_micros"),
                                plain("credited_micros"),
                                plain("opened_at"),
                                plain("deadline"),
                                plain("closed_at"),
                                plain("closed_by")),
                CandidateTable.ofCandidate("interview")
                        .exported(
                                "interviews",
                                id("id", "int"),
                                plain("candidate"),
                                id("loop_id", "lop"),
                                plain("loop_slug"),
                                plain("loop_version"),
                                plain("language"),
                                plain("state"),
                                plain("started_at"),
                                plain("updated_at"),
                                plain("completed_at")),
                CandidateTable.ofCandidate("accommodation")
                        .exported(
                                "accommodations",
                                plain("candidate"),
                                plain("extra_time_percent"),
                                plain("extra_pauses"),
                                plain("extra_attempts"),
                                plain("note"),
                                plain("updated_at")));
    }
}
