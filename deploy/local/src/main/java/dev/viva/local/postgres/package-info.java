/** PostgreSQL from packaged binaries: durable, with passwords, and found again after a crash of the launcher. */
package dev.viva.local.postgres;
