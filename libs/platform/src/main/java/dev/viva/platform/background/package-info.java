/** Work that a service does by itself, until the process goes down. */
package dev.viva.platform.background;
