/** How often a caller may ask. */
package dev.viva.gateway.limit;
