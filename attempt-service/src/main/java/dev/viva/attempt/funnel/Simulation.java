package dev.viva.attempt.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Monte Carlo runs of an applicant through a funnel. The same seed gives the same runs on every machine: the generator is
 * L64X128MixRandom, and whatever is computed of its numbers is StrictMath.
 *
 * @param passed how many runs passed each step, from the beginning
 * @param low of 90 % of applicants like this one, the least chance of an offer
 * @param high of 90 % of applicants like this one, the greatest chance of an offer
 */
record Simulation(int runs, List<Integer> passed, double low, double high) {
    private static final String GENERATOR = "L64X128MixRandom";
    private static final int INDIVIDUALS = 20_000;
    private static final double TAIL = 0.05;

    /** Sends {@code runs} applicants through the funnel. */
    static Simulation of(Funnel funnel, Applicant applicant, int runs, long seed) {
        SplittableGenerator random =
                RandomGeneratorFactory.<SplittableGenerator>of(GENERATOR).create(seed);
        double[] chances = chances(funnel, applicant, Math.min(runs, INDIVIDUALS), random.split());
        return new Simulation(
                runs,
                Arrays.stream(passed(funnel, applicant, runs, random)).boxed().toList(),
                chances[(int) (TAIL * chances.length)],
                chances[chances.length - 1 - (int) (TAIL * chances.length)]);
    }

    private static int[] passed(Funnel funnel, Applicant applicant, int runs, RandomGenerator random) {
        int[] passed = new int[funnel.steps()];
        for (int run = 0; run < runs; run++) {
            double luck = gaussian(random);
            for (int step = 0; step < passed.length; step++) {
                if (random.nextDouble() >= funnel.passes(step, applicant.skill(step, luck))) {
                    break;
                }
                passed[step]++;
            }
        }
        return passed;
    }

    /** What single applicants have for a chance, in rising order. */
    private static double[] chances(Funnel funnel, Applicant applicant, int individuals, RandomGenerator random) {
        double[] chances = new double[individuals];
        for (int i = 0; i < individuals; i++) {
            double luck = gaussian(random);
            double chance = 1;
            for (int step = 0; step < funnel.steps(); step++) {
                chance *= funnel.passes(step, applicant.skill(step, luck));
            }
            chances[i] = chance;
        }
        Arrays.sort(chances);
        return chances;
    }

    /** Box and Muller, 1958. The generator's own method is not bound to the same digits on all machines. */
    private static double gaussian(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
