package dev.viva.attempt.funnel;

import dev.viva.attempt.readiness.LogitNormal;
import java.util.List;

/**
 * A hiring process in which one latent skill z, N(0, 1) among all who apply, decides together with chance: whoever reaches step k passes
 * it with probability 1 / (1 + exp(−(a_k + s·z))).
 *
 * <p>The intercepts a_k are solved one after the other so that of those who reach step k the given share passes: pass rates are
 * conditional, P(pass k | reached k), and those who come far are better than those who applied. So the rates multiply to the rate of
 * offers whatever the spread s is; independence of the steps, s = 0, is not needed. With marginal rates in their place the same numbers
 * would give more offers, the more the larger s is.
 */
final class Funnel {
    private static final double FARTHEST_INTERCEPT = 60;
    private static final int HALVINGS = 80;

    private final double spread;
    private final double[] intercepts;

    private Funnel(double spread, double[] intercepts) {
        this.spread = spread;
        this.intercepts = intercepts;
    }

    /**
     * The funnel whose conditional pass rates are these.
     *
     * @param rates each above 0 and at most 1
     * @param spread how much of a step the skill decides: its standard deviation in logits, 0 or more
     */
    static Funnel calibrated(List<Double> rates, double spread) {
        double[] reached = new double[Grid.POINTS];
        for (int i = 0; i < Grid.POINTS; i++) {
            reached[i] = Grid.weight(i);
        }
        double[] intercepts = new double[rates.size()];
        for (int step = 0; step < intercepts.length; step++) {
            intercepts[step] = intercept(reached, rates.get(step), spread);
            for (int i = 0; i < Grid.POINTS; i++) {
                reached[i] *= LogitNormal.logistic(intercepts[step] + spread * Grid.z(i));
            }
        }
        return new Funnel(spread, intercepts);
    }

    int steps() {
        return intercepts.length;
    }

    /** The logit of passing the step with the skill 0. */
    double intercept(int step) {
        return intercepts[step];
    }

    /** What the skill 1 adds to the logit of any step. */
    double spread() {
        return spread;
    }

    /** The probability that somebody of this skill passes the step, having reached it. */
    double passes(int step, double skill) {
        return LogitNormal.logistic(intercepts[step] + spread * skill);
    }

    private static double intercept(double[] reached, double rate, double spread) {
        if (rate >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double low = -FARTHEST_INTERCEPT;
        double high = FARTHEST_INTERCEPT;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (passing(reached, middle, spread) < rate) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double passing(double[] reached, double intercept, double spread) {
        double all = 0;
        double passed = 0;
        for (int i = 0; i < Grid.POINTS; i++) {
            all += reached[i];
            passed += reached[i] * LogitNormal.logistic(intercept + spread * Grid.z(i));
        }
        return passed / all;
    }
}
