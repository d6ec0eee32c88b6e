/** Loops: the interview processes of companies, from the draft to the published version, and what the bank must hold for them. */
package dev.viva.question.loop;
