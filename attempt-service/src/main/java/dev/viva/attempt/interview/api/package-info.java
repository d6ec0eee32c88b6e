/** Interviews over HTTP. */
package dev.viva.attempt.interview.api;
