/** Plans weeks until an interview: a pure calculation of a curriculum, a loop, and what a candidate has shown and done. */
package dev.viva.attempt.studyplan.planner;
