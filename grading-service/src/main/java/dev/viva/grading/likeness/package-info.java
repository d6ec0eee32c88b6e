/** How like a model answer an answer is: features of the two texts, and the probabilities that follow. Pure functions without a framework. */
package dev.viva.grading.likeness;
