/** grading-service: from a submission to its grade. */
package dev.viva.grading;
