/** Processes of the operating system, as the launcher needs them. */
package dev.viva.local.process;
