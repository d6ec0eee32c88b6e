package dev.viva.attempt.readiness;

/**
 * How well a candidate does at something.
 *
 * @param attempts how many graded attempts it is made of
 * @param questions at how many different questions
 * @param evidence the effective sample size: how many attempts of today they are worth
 * @param needed how many attempts at further questions would make it an estimate; 0 if it is one
 * @param belief means nothing unless {@link #estimated}
 */
public record Readiness(int attempts, int questions, double evidence, int needed, LogitNormal belief) {

    /** Whether there is enough evidence to say anything. */
    public boolean estimated() {
        return needed == 0;
    }
}
