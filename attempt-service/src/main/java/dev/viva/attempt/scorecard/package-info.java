/** What an interview comes to: a pure calculation, and how it is read. */
package dev.viva.attempt.scorecard;
