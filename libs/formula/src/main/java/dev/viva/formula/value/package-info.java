/** Values of formulas at points: matrices, random points, uninterpreted functions, expectations and gradients. */
package dev.viva.formula.value;
