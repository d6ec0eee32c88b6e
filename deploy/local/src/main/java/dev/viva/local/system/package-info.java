/** All processes of a running Viva and the supervisor that keeps them running. */
package dev.viva.local.system;
