/** Writes calendars by RFC 5545. */
package dev.viva.attempt.studyplan.calendar;
