/** What is asked behind an answer before it gets its grade, and what candidates say to it. */
package dev.viva.attempt.followup;
