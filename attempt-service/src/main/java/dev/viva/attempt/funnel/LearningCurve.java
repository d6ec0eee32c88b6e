package dev.viva.attempt.funnel;

/**
 * What study adds to a share of points: the gap to a ceiling closes exponentially, p(h) = c − (c − p)·e^(−h/T), with c =
 * {@value #CEILING} and T = {@value #TIME_CONSTANT_HOURS} hours. That single learners follow exponentials is known (Heathcote, Brown and
 * Mewhort, Psychonomic Bulletin and Review 7, 2000); the two numbers are assumptions of ours, stated in each answer, and nobody has
 * measured them for interviews. The curve rises, and the first hour of the weaker topic brings more.
 */
final class LearningCurve {
    static final double CEILING = 0.95;
    static final double TIME_CONSTANT_HOURS = 10;

    private LearningCurve() {}

    /**
     * The share after study.
     *
     * @param share 0 to 1; above the ceiling it stays
     * @param hours 0 or more
     */
    static double after(double share, double hours) {
        return share >= CEILING
                ? share
                : Math.min(CEILING, share - (CEILING - share) * StrictMath.expm1(-hours / TIME_CONSTANT_HOURS));
    }
}
