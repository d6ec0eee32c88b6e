/** Runs of candidates' programs: what grading-service asks of the runners, and what they answer. */
package dev.viva.events.code;
