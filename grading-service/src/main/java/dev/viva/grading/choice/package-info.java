/** Grades CHOICE parts by the options that were chosen, without a framework. */
package dev.viva.grading.choice;
