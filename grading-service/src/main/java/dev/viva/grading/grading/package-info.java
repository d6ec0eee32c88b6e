/** Submissions, the steps of their grading, and the grades that follow. */
package dev.viva.grading.grading;
