/** The graders of prose: the claims of a rubric are aligned with what the clauses of an answer state. */
package dev.viva.grading.prose;
