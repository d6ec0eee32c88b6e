package dev.viva.events.quantity;

/**
 * A unit as a factor and the powers of the base units second, byte, kilogram and metre. What is only counted (users, requests, tokens,
 * percent) has no dimension.
 *
 * @param factor how many of the base units it is; finite and positive
 */
public record Unit(double factor, int time, int data, int mass, int length) {
    /** Plain counting. */
    public static final Unit ONE = new Unit(1, 0, 0, 0, 0);

    private static final int HIGHEST_POWER = 9;

    /** Whether a value in this unit can be said in the other one. */
    public boolean converts(Unit other) {
        return time == other.time && data == other.data && mass == other.mass && length == other.length;
    }

    /** Whether it only counts. */
    public boolean counts() {
        return converts(ONE);
    }

    /** A value of this unit as a value of {@code other}, which it {@link #converts} to. */
    public double in(Unit other, double value) {
        return factor == other.factor ? value : value * factor / other.factor;
    }

    Unit scaled(double by) {
        return new Unit(factor * by, time, data, mass, length);
    }

    Unit times(Unit other) {
        return new Unit(
                factor * other.factor, time + other.time, data + other.data, mass + other.mass, length + other.length);
    }

    /** The power of a unit; {@code null} where it is beyond what is read, which is 9. */
    Unit power(int exponent) {
        return Math.abs(exponent) > HIGHEST_POWER
                ? null
                : new Unit(
                        StrictMath.pow(factor, exponent),
                        time * exponent,
                        data * exponent,
                        mass * exponent,
                        length * exponent);
    }
}
