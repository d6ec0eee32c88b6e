/** Exemplars: whether the rubric of a document gives them what its author expects. */
package dev.viva.grading.exemplar;
