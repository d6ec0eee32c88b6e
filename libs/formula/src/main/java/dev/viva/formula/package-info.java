/** Formulas of the field: how they are read, what they are worth at a point, and what a question says of them. No framework, no input or output. */
package dev.viva.formula;
