/** Attempts: starting, saving, submitting, and what becomes of them. */
package dev.viva.attempt.attempt;
