package dev.viva.formula.value;

import dev.viva.formula.document.FormulaSettings.Function;

/**
 * Stand-ins for functions of which nothing is known: smooth functions that are drawn for each point, so that what holds of all smooth
 * functions holds of them, and nothing else does.
 */
final class Unknowns {
    private Unknowns() {}

    /** The value at {@code arguments}; of a distribution before its values are made to add up to one. */
    static double value(Function function, long seed, double[] arguments) {
        Draws draws = new Draws(seed);
        double first = draws.between(0, 6);
        double second = draws.between(0, 6);
        for (double argument : arguments) {
            first += draws.between(0.4, 1.4) * argument;
            second += draws.between(0.3, 1.1) * argument + draws.between(0.05, 0.2) * argument * argument;
        }
        double wave = 0.5 + 0.3 * StrictMath.sin(first) + 0.2 * StrictMath.cos(second);
        return function.low() + (function.high() - function.low()) * wave;
    }

    /** The weight of one world in an expectation, before the weights are made to add up to one. */
    static double weight(long seed, double[] given) {
        Draws draws = new Draws(seed);
        double angle = draws.between(0, 6);
        for (double value : given) {
            angle += draws.between(0.4, 1.4) * value;
        }
        return 1 + 0.8 * StrictMath.sin(angle);
    }
}
