package dev.viva.grading.numeric;

/**
 * A number of an answer and its place in the calculation.
 *
 * @param index its place among the numbers of the answer
 * @param said whether the candidate states it, and not denies, quotes or asks it
 * @param result whether it stands behind an equals sign
 * @param operand whether it is calculated with
 * @param announced whether it is called the answer
 * @param orWrong whether it is one of alternatives, "5 or 6"
 */
record Mention(
        int index,
        Quantity quantity,
        boolean said,
        boolean result,
        boolean operand,
        boolean announced,
        boolean orWrong) {}
