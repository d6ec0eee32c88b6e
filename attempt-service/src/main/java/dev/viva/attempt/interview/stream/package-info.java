/** The event stream of an interview. */
package dev.viva.attempt.interview.stream;
