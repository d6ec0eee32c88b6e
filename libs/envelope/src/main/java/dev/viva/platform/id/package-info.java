/** Public identifiers: a type prefix and a UUID version 7. */
package dev.viva.platform.id;
