/** What an interview is made of; the state of a sitting is a pure machine. */
package dev.viva.attempt.interview.model;
