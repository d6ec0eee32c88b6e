/** What a candidate practises until an interview, week by week. */
package dev.viva.attempt.studyplan;
