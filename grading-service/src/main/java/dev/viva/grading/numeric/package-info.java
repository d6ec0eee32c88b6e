/** Grades NUMERIC parts: reads numbers with their units out of an answer and follows the working that leads to them, without a framework. */
package dev.viva.grading.numeric;
