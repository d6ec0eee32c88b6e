/** Grades that are stored nowhere: of published questions, of drafts, of bare model answers. */
package dev.viva.grading.preview;
