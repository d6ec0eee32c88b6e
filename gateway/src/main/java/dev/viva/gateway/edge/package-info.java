/** What every request passes at the door, in this order: cross-origin rules, path, method, size, caller, rate, media type. */
package dev.viva.gateway.edge;
