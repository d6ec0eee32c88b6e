/** One strict way to read JSON. */
package dev.viva.platform.json;
