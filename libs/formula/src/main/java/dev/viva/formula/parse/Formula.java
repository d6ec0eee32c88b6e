package dev.viva.formula.parse;

/**
 * A formula that was read.
 *
 * @param value the tree of what it says the value is: of an equation the right side
 * @param left the left side in one spelling; empty where there is none
 * @param text the formula as it was sent
 */
public record Formula(Node value, String left, String text) {}
