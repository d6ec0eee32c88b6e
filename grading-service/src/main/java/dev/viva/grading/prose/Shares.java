package dev.viva.grading.prose;

/** Hands out what an answer earns as a whole to the statements that earned it. */
final class Shares {
    /** The coverage of a statement that is not found: it gets nothing. */
    static final double NOTHING = -1;

    /** The coverage of a statement from which it may earn all of its points; with less it earns no more than its part of this. */
    private static final double ENOUGH = 0.15;

    private static final int HALVINGS = 40;

    private Shares() {}

    /**
     * The share of its points that each statement earns, 0 to 1. A statement that is found better earns more; over the statements that are found they
     * average to {@code credit} as far as that goes, and those that are not found get nothing of it.
     *
     * @param points what each statement is worth
     * @param coverages how well each is found, 0 to 1, or {@link #NOTHING}
     * @param credit what the answer earns as a whole, 0 to 1
     */
    static double[] of(double[] points, double[] coverages, double credit) {
        double low = -2;
        double high = 2;
        double wanted = credit * sum(points);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (earned(points, coverages, middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] shares = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            shares[i] = credit == 0 ? 0 : share(coverages[i], high);
        }
        return shares;
    }

    private static double earned(double[] points, double[] coverages, double shift) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += points[i] * share(coverages[i], shift);
        }
        return sum;
    }

    private static double share(double coverage, double shift) {
        return coverage < 0 ? 0 : Math.clamp(coverage + shift, 0.0, Math.min(1, coverage / ENOUGH));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
