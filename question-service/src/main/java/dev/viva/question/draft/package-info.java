/** What questions and loops have in common as long as their authors work on them. */
package dev.viva.question.draft;
