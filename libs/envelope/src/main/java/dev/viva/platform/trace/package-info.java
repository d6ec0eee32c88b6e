/** W3C trace context, carried from request to event. */
package dev.viva.platform.trace;
