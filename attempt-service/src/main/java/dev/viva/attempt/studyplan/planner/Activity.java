package dev.viva.attempt.studyplan.planner;

import java.util.List;

/**
 * What is to do in one week for one work.
 *
 * @param number names it in its plan for ever; 1, 2, 3 …
 * @param count how often, 1 or more
 * @param minutesEach what one of them takes
 * @param done how many of them are done, 0 to count
 * @param ticked how many the candidate says are done, beside what grades say
 * @param questions slugs to take, at most {@link #MOST_QUESTIONS}
 * @param resource slug of what to use; {@code null} if nothing in particular
 */
public record Activity(
        int number,
        Work work,
        int count,
        int minutesEach,
        int done,
        int ticked,
        List<String> questions,
        String resource,
        Why why) {
    /** More would not be read. */
    static final int MOST_QUESTIONS = 5;

    public Activity {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    public int minutes() {
        return count * minutesEach;
    }

    Activity with(int doneNow) {
        return new Activity(number, work, count, minutesEach, doneNow, ticked, questions, resource, why);
    }

    /** The same with another tick. */
    public Activity tick(int wanted) {
        return new Activity(number, work, count, minutesEach, done, wanted, questions, resource, why);
    }
}
