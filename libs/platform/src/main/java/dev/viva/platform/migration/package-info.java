/** The database's schema: migrations as a command, and the upkeep of time partitions. */
package dev.viva.platform.migration;
