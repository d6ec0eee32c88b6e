/** Records that could not be handled, and their replay. */
package dev.viva.platform.event.deadletter;
