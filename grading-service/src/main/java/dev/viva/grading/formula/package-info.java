/** The grader of formulas: an answer is compared with the right formula by value, and typical slips are recognised. */
package dev.viva.grading.formula;
