/** A question from its first draft to its retirement. */
package dev.viva.question.question;
