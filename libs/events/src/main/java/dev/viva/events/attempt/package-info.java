/** What candidates hand in. */
package dev.viva.events.attempt;
