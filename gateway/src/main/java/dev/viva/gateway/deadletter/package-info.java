/** The dead letters of all services, as one list. */
package dev.viva.gateway.deadletter;
