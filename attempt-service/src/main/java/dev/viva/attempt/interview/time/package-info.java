/** The clock of interviews, the deadlines that it brings, and the outages that are given back. */
package dev.viva.attempt.interview.time;
