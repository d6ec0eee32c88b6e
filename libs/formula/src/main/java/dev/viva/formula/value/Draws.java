package dev.viva.formula.value;

/** Numbers that look random and are the same on every machine: a hash of what they are for, mixed as in SplitMix64. */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_BASIS = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Draws(long seed) {
        state = seed;
    }

    /** A seed for {@code what} under {@code seed}. */
    public static long seed(long seed, String what) {
        long hash = FNV_BASIS ^ mixed(seed);
        for (int i = 0; i < what.length(); i++) {
            hash = (hash ^ what.charAt(i)) * FNV_PRIME;
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 inclusive to 1 exclusive. */
    public double unit() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Rounded to three decimals where the range is wide enough, so that a person can check it by hand. */
    double readable(double low, double high) {
        double value = between(low, high);
        return high - low < 0.1 ? value : Math.clamp(Math.rint(value * 1_000) / 1_000, low, high);
    }

    int whole(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }
}
