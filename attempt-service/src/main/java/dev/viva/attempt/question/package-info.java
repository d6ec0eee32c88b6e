/** The questions that attempts are taken of: copies of published versions, kept from the state topic. */
package dev.viva.attempt.question;
