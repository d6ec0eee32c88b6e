/** What people ask of {@code ./viva}. */
package dev.viva.local.command;
