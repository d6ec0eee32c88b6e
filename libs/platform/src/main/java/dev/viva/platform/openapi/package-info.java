/** What every operation's documentation shares. */
package dev.viva.platform.openapi;
