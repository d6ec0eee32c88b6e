package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.question.QuestionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which attempts a list shows.
 *
 * @param since changed at this time or later: started, saved, submitted or graded
 */
public record AttemptFilter(
        Optional<String> candidate,
        Optional<QuestionId> question,
        Optional<GradingProgress> gradingProgress,
        Optional<ActivityProgress> activityProgress,
        Optional<Instant> since) {}
