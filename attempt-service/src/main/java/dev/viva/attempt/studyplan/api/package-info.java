/** Study plans as callers see them. */
package dev.viva.attempt.studyplan.api;
