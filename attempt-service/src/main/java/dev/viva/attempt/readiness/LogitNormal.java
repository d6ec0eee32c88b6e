package dev.viva.attempt.readiness;

/**
 * What is believed of a share of points: normal on the logit scale.
 *
 * @param mean on the logit scale
 * @param sd on the logit scale, above 0
 */
public record LogitNormal(double mean, double sd) {
    /** The probability that the interval has. */
    public static final double LEVEL = 0.9;

    /** The 95 % point of the standard normal distribution. */
    private static final double Z = 1.6448536269514722;

    /** The median, as a share. */
    public double median() {
        return logistic(mean);
    }

    /** The lower end of the 90 % interval, as a share. */
    public double low() {
        return logistic(mean - Z * sd);
    }

    /** The upper end of the 90 % interval, as a share. */
    public double high() {
        return logistic(mean + Z * sd);
    }

    /** From a share, strictly between 0 and 1. */
    public static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    public static double logistic(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
