/** Code runs as callers see them: languages, runs without a grade, and their event streams. */
package dev.viva.grading.coderun.api;
