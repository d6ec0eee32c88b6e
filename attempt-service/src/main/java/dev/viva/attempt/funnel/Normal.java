package dev.viva.attempt.funnel;

/**
 * How a skill is distributed: among all applicants N(0, 1), of one candidate what readiness says.
 *
 * @param sd above 0
 */
record Normal(double mean, double sd) {
    static final Normal APPLICANTS = new Normal(0, 1);
}
