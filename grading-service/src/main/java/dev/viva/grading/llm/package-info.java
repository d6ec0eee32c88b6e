/** The grader that asks a language model: what it is asked, how its replies are read, and what of them counts. No network here. */
package dev.viva.grading.llm;
