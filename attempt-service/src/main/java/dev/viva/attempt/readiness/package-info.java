/** How well a candidate does by topic, competency, stage or category: an estimate with an interval, or not enough evidence. */
package dev.viva.attempt.readiness;
