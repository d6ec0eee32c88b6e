package dev.viva.attempt.studyplan.planner;

/**
 * What a plan holds of one kind: of a theme that has a target, or of all others together.
 *
 * @param theme {@code null} for the others
 * @param min how many are enough
 * @param max how many are plenty
 * @param planned how many are done or still planned
 * @param done how many are done
 * @param missing how many there is no time for
 * @param missingMinutes what these would take
 */
public record Total(
        ActivityKind kind, String theme, int min, int max, int planned, int done, int missing, int missingMinutes) {

    Total and(Total other) {
        return new Total(
                kind,
                theme,
                min + other.min,
                max + other.max,
                planned + other.planned,
                done + other.done,
                missing + other.missing,
                missingMinutes + other.missingMinutes);
    }
}
