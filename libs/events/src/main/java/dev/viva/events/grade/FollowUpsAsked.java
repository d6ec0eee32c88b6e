package dev.viva.events.grade;

import dev.viva.events.question.LocalizedText;
import java.time.Instant;
import java.util.List;

/**
 * Something is asked of the candidate before a submission gets its grade. The grade waits until {@code FollowUpsAnswered}.
 *
 * @param attempt the attempt's id, {@code att_…}
 * @param candidate the tenant's own name for the candidate
 * @param followUps 1 to 3, in the order in which they are to be asked
 */
public record FollowUpsAsked(String attempt, String candidate, List<Asked> followUps, Instant askedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.grading.follow-ups-asked.v1";

    public FollowUpsAsked {
        followUps = List.copyOf(followUps);
    }

    /**
     * One follow-up.
     *
     * @param id {@code follow-up-} and its number in the question, from 1 on
     * @param criterion the criterion that the answer counts for; the candidate does not see it before the grade
     */
    public record Asked(String id, String criterion, LocalizedText prompt) {}
}
