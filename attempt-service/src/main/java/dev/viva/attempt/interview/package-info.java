/** Interviews: a candidate's sitting of a loop, its stages, and who may do what with them when. */
package dev.viva.attempt.interview;
