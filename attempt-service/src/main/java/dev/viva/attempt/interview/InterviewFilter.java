package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.InterviewState;
import java.util.Optional;

/**
 * Which interviews a list shows.
 *
 * @param loop the slug of the loop
 */
public record InterviewFilter(Optional<String> candidate, Optional<String> loop, Optional<InterviewState> state) {}
