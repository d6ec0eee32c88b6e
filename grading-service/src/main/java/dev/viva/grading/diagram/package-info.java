/**
 * Graders of diagrams: small parsers of flowcharts in three notations, and the comparison of what is drawn with what should be. Nothing
 * is rendered, included or run.
 */
package dev.viva.grading.diagram;
