package dev.viva.attempt.studyplan;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.json;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/** What is kept of candidates with their study plans; the curriculum in them is the bank's. */
@Singleton
class StudyPlanTables implements CandidateTables {

    @Override
    public List<CandidateTable> tables() {
        return List.of(CandidateTable.ofCandidate("study_plan")
                .exported(
                        "study-plans",
                        id("id", "pln"),
                        plain("candidate"),
                        plain("loop"),
                        plain("language"),
                        plain("starts_on"),
                        plain("interview_on"),
                        plain("hours_per_week"),
                        json("computed"),
                        plain("computed_at"),
                        plain("created_at"),
                        plain("updated_at")));
    }
}
