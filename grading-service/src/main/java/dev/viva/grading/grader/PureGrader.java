package dev.viva.grading.grader;

/**
 * A grader that answers at once: a function of its task alone, without input or output, the same on every machine. Its step is
 * finished in the transaction that began it.
 */
public non-sealed interface PureGrader extends Grader {

    PartReport grade(PartTask task);
}
