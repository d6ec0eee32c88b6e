package dev.viva.attempt.reviewcard;

import static dev.viva.platform.candidate.CandidateColumn.id;
import static dev.viva.platform.candidate.CandidateColumn.plain;

import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import jakarta.inject.Singleton;
import java.util.List;

/** What is kept of candidates with their review cards. */
@Singleton
class ReviewCardTables implements CandidateTables {

    @Override
    public List<CandidateTable> tables() {
        return List.of(
                CandidateTable.ofAttempts("card_review")
                        .exported(
                                "card-reviews",
                                id("card_id", "crd"),
                                id("attempt_id", "att"),
                                plain("rating"),
                                plain("reviewed_at")),
                CandidateTable.ofCandidate("review_card")
                        .exported(
                                "review-cards",
                                id("id", "crd"),
                                id("question_id", "qst"),
                                plain("criterion"),
                                plain("topic"),
                                plain("stability"),
                                plain("difficulty"),
                                plain("state"),
                                plain("last_rating"),
                                plain("reviews"),
                                plain("lapses"),
                                id("last_attempt", "att"),
                                plain("reviewed_at"),
                                plain("due_at")),
                CandidateTable.ofCandidate("review_setting")
                        .exported(
                                "review-settings",
                                plain("candidate"),
                                plain("desired_retention"),
                                plain("interview_on"),
                                plain("updated_at")));
    }
}
