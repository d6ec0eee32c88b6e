/** The question versions that answers are graded under: copies, kept from the state topic. */
package dev.viva.grading.question;
