/** Who answers, as a path names them. */
package dev.viva.attempt.candidate;
