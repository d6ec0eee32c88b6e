/** Attempts over REST. */
package dev.viva.attempt.attempt.api;
