/** Missed criteria as cards for spaced repetition: made and reviewed by final grades, due by FSRS-6. */
package dev.viva.attempt.reviewcard;
