package dev.viva.attempt.fsrs;

/**
 * FSRS-6, the Free Spaced Repetition Scheduler in its sixth version: how a memory changes by a review, how it fades, and when it should be
 * reviewed.
 *
 * <p>The formulas and the 21 default parameters are those that the open-spaced-repetition project publishes ("The Algorithm", and its
 * reference implementation py-fsrs 6.3.1); its vectors are the tests of this class. Reviews are counted in whole days: there are no
 * learning steps of minutes, and intervals are not fuzzed, so that the same reviews give the same dates. StrictMath keeps the last
 * digit equal on all machines.
 */
public final class Fsrs {
    /** The default share of reviews that succeed. */
    public static final double DEFAULT_RETENTION = 0.9;

    /** 100 years, as in the reference. */
    public static final int LONGEST_INTERVAL_DAYS = 36_500;

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double DECAY = -W[20];
    private static final double FACTOR = StrictMath.pow(0.9, 1 / DECAY) - 1;
    private static final double LEAST_STABILITY = 0.001;

    private Fsrs() {}

    /** The memory after the first review. */
    public static Memory first(Rating rating) {
        return new Memory(
                Math.max(W[rating.number() - 1], LEAST_STABILITY), Math.clamp(initialDifficulty(rating), 1.0, 10.0));
    }

    /**
     * The memory after a further review.
     *
     * @param elapsedDays whole days since the review before, 0 on the same day
     */
    public static Memory next(Memory memory, Rating rating, long elapsedDays) {
        double stability = elapsedDays < 1
                ? sameDay(memory.stability(), rating)
                : later(memory, rating, retrievability(memory, elapsedDays));
        return new Memory(Math.max(stability, LEAST_STABILITY), nextDifficulty(memory.difficulty(), rating));
    }

    /**
     * How likely recall is, 0 to 1.
     *
     * @param elapsedDays whole days since the last review
     */
    public static double retrievability(Memory memory, long elapsedDays) {
        return StrictMath.pow(1 + FACTOR * Math.max(0, elapsedDays) / memory.stability(), DECAY);
    }

    /**
     * After how many days recall has fallen to the retention: 1 to {@value #LONGEST_INTERVAL_DAYS}, rounded half to even.
     *
     * @param retention strictly between 0 and 1
     */
    public static int intervalDays(Memory memory, double retention) {
        double days = memory.stability() / FACTOR * (StrictMath.pow(retention, 1 / DECAY) - 1);
        return (int) Math.clamp(Math.rint(days), 1, LONGEST_INTERVAL_DAYS);
    }

    private static double initialDifficulty(Rating rating) {
        return W[4] - StrictMath.exp(W[5] * (rating.number() - 1)) + 1;
    }

    /** Damped the nearer it is to 10, and drawn a little towards that of an easy card. */
    private static double nextDifficulty(double difficulty, Rating rating) {
        double change = -W[6] * (rating.number() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return Math.clamp(W[7] * initialDifficulty(Rating.EASY) + (1 - W[7]) * damped, 1.0, 10.0);
    }

    private static double sameDay(double stability, Rating rating) {
        double increase = StrictMath.exp(W[17] * (rating.number() - 3 + W[18])) * StrictMath.pow(stability, -W[19]);
        return stability * (rating.number() >= Rating.GOOD.number() ? Math.max(increase, 1) : increase);
    }

    private static double later(Memory memory, Rating rating, double retrievability) {
        return switch (rating) {
            case AGAIN -> forgotten(memory, retrievability);
            case HARD -> recalled(memory, retrievability, W[15]);
            case GOOD -> recalled(memory, retrievability, 1);
            case EASY -> recalled(memory, retrievability, W[16]);
        };
    }

    private static double forgotten(Memory memory, double retrievability) {
        double longTerm = W[11]
                * StrictMath.pow(memory.difficulty(), -W[12])
                * (StrictMath.pow(memory.stability() + 1, W[13]) - 1)
                * StrictMath.exp((1 - retrievability) * W[14]);
        return Math.min(longTerm, memory.stability() / StrictMath.exp(W[17] * W[18]));
    }

    private static double recalled(Memory memory, double retrievability, double factor) {
        return memory.stability()
                * (1
                        + StrictMath.exp(W[8])
                                * (11 - memory.difficulty())
                                * StrictMath.pow(memory.stability(), -W[9])
                                * (StrictMath.exp((1 - retrievability) * W[10]) - 1)
                                * factor);
    }
}
