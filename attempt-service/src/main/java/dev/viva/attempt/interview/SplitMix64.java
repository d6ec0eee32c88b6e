package dev.viva.attempt.interview;

import java.util.ArrayList;
import java.util.List;

/**
 * The random numbers of a draw: SplitMix64 (Steele, Lea, Flood 2014), written out, so that a recorded seed gives the same draw on every
 * machine and under every version of Java.
 */
final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code bound} − 1; the upper half of the product, whose bias is below bound / 2⁶⁴. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** The items in a random order (Fisher and Yates). */
    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T item = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, item);
        }
        return shuffled;
    }
}
