/** The form of a stage without questions, and what it earns. */
package dev.viva.attempt.interview.form;
