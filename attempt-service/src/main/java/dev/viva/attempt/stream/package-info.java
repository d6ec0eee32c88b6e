/** The event stream of an attempt, over server-sent events, from any replica. */
package dev.viva.attempt.stream;
