package dev.viva.attempt.studyplan.planner;

/**
 * What an activity is about. Activities of one work in different weeks are parts of the same whole.
 *
 * @param theme of the curriculum, or one of the names here for what no theme asks for
 * @param subject a topic of PROBLEM, a resource of READING and PAPER, a stage of MOCK, a competency of STORY; empty for a paper of free
 *     choice
 */
public record Work(ActivityKind kind, String theme, String subject) {
    /** Problems that test review cards again. */
    public static final String REVIEWS = "reviews";

    public static final String MOCKS = "mock-interviews";
    public static final String STORIES = "star-stories";

    /** Whether it tests review cards again. */
    public boolean isReview() {
        return theme.equals(REVIEWS);
    }

    /** Whether it is done when a grade says so, and nobody has to tick it. */
    public boolean countsItself() {
        return kind == ActivityKind.STORY || isReview();
    }
}
