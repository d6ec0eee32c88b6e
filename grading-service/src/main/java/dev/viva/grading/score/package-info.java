/** The arithmetic of a grade: a pure function of the rubric and the outcomes, in integer hundredths of a point. */
package dev.viva.grading.score;
