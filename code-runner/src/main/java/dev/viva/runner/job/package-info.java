/** What is asked of the runner and what it answers: the words of the API for CODE parts and for {@code tests} of a grade. */
package dev.viva.runner.job;
