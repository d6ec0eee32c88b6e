/** Which path belongs to whom, and what may be asked of it. */
package dev.viva.gateway.route;
