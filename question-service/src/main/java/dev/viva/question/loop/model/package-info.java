/** Loops and their versions as they are stored, and what can be refused about them. */
package dev.viva.question.loop.model;
