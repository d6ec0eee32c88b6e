/** The FSRS-6 model of memory, as arithmetic on days: no card, no clock, no database. */
package dev.viva.attempt.fsrs;
