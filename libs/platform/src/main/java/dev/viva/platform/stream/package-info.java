/**
 * Event streams over server-sent events, from any replica: positions, wake-up and the end. A service brings the table of its events and
 * says what was committed; see docs/decisions/0011.
 */
package dev.viva.platform.stream;
