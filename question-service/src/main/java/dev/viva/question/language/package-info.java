/** Which of a text's languages a client gets. */
package dev.viva.question.language;
