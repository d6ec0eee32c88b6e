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
        Chances chances = new Chances(funnel, applicant);
        double[] individuals = individuals(chances, funnel.steps(), Math.min(runs, INDIVIDUALS), random.split());
        int tail = (int) (TAIL * individuals.length);
        return new Simulation(
                runs,
                Arrays.stream(passed(chances, funnel.steps(), runs, random))
                        .boxed()
                        .toList(),
                individuals[tail],
                individuals[individuals.length - 1 - tail]);
    }

    private static int[] passed(Chances chances, int steps, int runs, RandomGenerator random) {
        int[] passed = new int[steps];
        for (int run = 0; run < runs; run++) {
            chances.draw(gaussian(random));
            for (int step = 0; step < steps && random.nextDouble() < chances.at(step); step++) {
                passed[step]++;
            }
        }
        return passed;
    }

    /** What single applicants have for a chance of an offer, in rising order. */
    private static double[] individuals(Chances chances, int steps, int count, RandomGenerator random) {
        double[] offers = new double[count];
        for (int i = 0; i < count; i++) {
            chances.draw(gaussian(random));
            offers[i] = 1;
            for (int step = 0; step < steps; step++) {
                offers[i] *= chances.at(step);
            }
        }
        Arrays.sort(offers);
        return offers;
    }

    /** Box and Muller, 1958. The generator's own method is not bound to the same digits on all machines. */
    private static double gaussian(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
