/** Grades, with the outcomes and the evidence that they were computed from. */
package dev.viva.events.grade;
