/** Reading prose in English, Russian and mixtures of both: tokens, lemmas, terms, clauses, and what is asserted or denied. */
package dev.viva.grading.text;
