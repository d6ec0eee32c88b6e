package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.GradingProgress;
import java.time.Instant;

/** The filters of the list, as they were sent; each may be {@code null}. */
record ListRequest(
        String candidate,
        String question,
        GradingProgress gradingProgress,
        ActivityProgress activityProgress,
        Instant since) {}
