package dev.viva.formula.parse;

/** How much of a formula is read and worked out; each limit bounds what a hostile sender can make a service do. */
public final class FormulaLimits {
    /** Longest formula in UTF-16 code units. */
    public static final int CHARACTERS = 4_000;

    /** Most nodes of a tree. */
    public static final int NODES = 1_500;

    /** Deepest nesting; a bracket, a fraction or a function counts about twice. */
    public static final int DEPTH = 100;

    /** Most terms of one sum or product; what runs to infinity is cut off after {@link #ENDLESS_TERMS}. */
    public static final int TERMS = 1_000;

    /** Terms of a sum to infinity: enough for a geometric series of ratio 0.93 to settle within the tolerance of a comparison. */
    public static final int ENDLESS_TERMS = 400;

    /** Evaluation steps of one comparison, for all its points together; a step is one node or one entry of a matrix: some 100 ns. */
    public static final long STEPS = 3_000_000;

    private FormulaLimits() {}
}
