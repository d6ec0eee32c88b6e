/** Graders: machines that say of each criterion whether an answer meets it, and the engine that asks them. */
package dev.viva.grading.grader;
