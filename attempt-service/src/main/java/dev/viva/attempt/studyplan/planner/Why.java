package dev.viva.attempt.studyplan.planner;

/**
 * Why an activity stands in a plan.
 *
 * @param percent of the points expected, of the weight of a stage or the like, 0 to 100; {@code null} where the reason has none
 * @param weight of the topic in the loop, percent; {@code null} where the reason has none
 * @param number of cards; {@code null} where the reason has none
 * @param name of another topic; {@code null} where the reason has none
 */
public record Why(Reason reason, Integer percent, Integer weight, Integer number, String name) {

    /** Kinds of reasons. */
    public enum Reason {
        /** Readiness is estimated: percent and weight. */
        ESTIMATED,
        /** There is not enough evidence: weight. */
        UNKNOWN,
        /** Another topic needs it: name. */
        PREREQUISITE,
        /** It was studied before and is repeated: weight. */
        REHEARSAL,
        /** Criteria that were missed are due: number. */
        REVIEW,
        /** The theme names it. */
        THEME,
        /** The curriculum wants so many papers. */
        PAPERS,
        /** The stage is a part of the loop: percent, which is its weight, 0 if it is not weighed. */
        STAGE,
        /** There is no story of the competency yet. */
        STORY_MISSING,
        /** There is one, to be told again. */
        STORY_TOLD
    }

    static Why of(Reason reason) {
        return new Why(reason, null, null, null, null);
    }

    static Why weighed(Reason reason, Integer percent, double weight) {
        return new Why(reason, percent, percent(weight), null, null);
    }

    static Why named(String name) {
        return new Why(Reason.PREREQUISITE, null, null, null, name);
    }

    static Why counted(int number) {
        return new Why(Reason.REVIEW, null, null, number, null);
    }

    static Why stage(int weight) {
        return new Why(Reason.STAGE, weight, null, null, null);
    }

    static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
