/** How the verdicts on a program become what is said of a CODE part, without a framework. */
package dev.viva.grading.code;
