package dev.viva.attempt.funnel;

/**
 * The chances of one applicant at each step, draw by draw: {@link Funnel#passes} of {@link Applicant#skill}, but with one exponential for
 * all steps of whose skills equally much is known. That is what a million draws take their time for.
 */
final class Chances {
    private final double[] against;
    private final double[] slopes;

    private double luck;
    private double slope;
    private double factor;

    Chances(Funnel funnel, Applicant applicant) {
        this.against = new double[funnel.steps()];
        this.slopes = new double[funnel.steps()];
        for (int step = 0; step < against.length; step++) {
            Normal skill = applicant.skills().get(step);
            against[step] = StrictMath.exp(-funnel.intercept(step) - funnel.spread() * skill.mean());
            slopes[step] = funnel.spread() * skill.sd();
        }
    }

    /** Begins with somebody who is better than believed by so many standard deviations. */
    void draw(double otherLuck) {
        luck = otherLuck;
        slope = 0;
        factor = 1;
    }

    /** The probability that whoever was drawn passes the step, having reached it. */
    double at(int step) {
        if (slopes[step] != slope) {
            slope = slopes[step];
            factor = StrictMath.exp(-slope * luck);
        }
        return 1 / (1 + against[step] * factor);
    }
}
