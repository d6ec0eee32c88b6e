/** What the integration tests of this service share. */
package dev.viva.grading.testing;
