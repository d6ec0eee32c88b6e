/** The copies of published loops that this service keeps, so that interviews begin while question-service is away. */
package dev.viva.attempt.loop;
