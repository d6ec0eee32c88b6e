/** Running a question's exemplars on grading-service. */
package dev.viva.question.exemplar;
