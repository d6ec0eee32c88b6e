package dev.viva.events.grade;

/**
 * A submission has a grade. A later one for the same attempt supersedes it.
 *
 * @param attempt the attempt's id, {@code att_…}
 * @param candidate the tenant's own name for the candidate
 */
public record GradeReleased(String attempt, String candidate, Grade grade) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.grade.released.v1";
}
