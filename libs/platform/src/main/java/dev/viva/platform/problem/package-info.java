/** Refusals and how they become problem+json. */
package dev.viva.platform.problem;
