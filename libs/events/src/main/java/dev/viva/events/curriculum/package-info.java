/** What a study plan is made of, as question-service hands it to attempt-service. */
package dev.viva.events.curriculum;
