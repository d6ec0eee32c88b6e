/** What an attempt is, and what may happen to it. */
package dev.viva.attempt.attempt.model;
