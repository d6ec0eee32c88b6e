package dev.viva.formula.value;

/** When two values count as equal: within the rounding of long sums and of derivatives, and well below what any slip changes. */
public final class Closeness {
    private static final double RELATIVE = 1e-7;
    private static final double ABSOLUTE = 1e-9;

    private Closeness() {}

    public static boolean close(double first, double second) {
        return within(first, second, Math.max(Math.abs(first), Math.abs(second)));
    }

    /** What is not finite is equal to nothing. */
    private static boolean within(double first, double second, double size) {
        return Double.isFinite(size) && Math.abs(first - second) <= ABSOLUTE + RELATIVE * size;
    }

    /** Equal in shape and in each entry. Small entries count as equal where others of the same value are large. */
    public static boolean close(Matrix first, Matrix second) {
        if (!first.sameShape(second)) {
            return false;
        }
        double largest = 0;
        for (int i = 0; i < first.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(first.entry(i)), Math.abs(second.entry(i))));
        }
        for (int i = 0; i < first.size(); i++) {
            if (!within(first.entry(i), second.entry(i), largest)) {
                return false;
            }
        }
        return true;
    }
}
