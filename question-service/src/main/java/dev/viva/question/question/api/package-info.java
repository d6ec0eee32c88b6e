/** What clients see of questions. */
package dev.viva.question.question.api;
