/** What waits for a person, and what persons decide. */
package dev.viva.grading.review;
