/** A running Viva as its users see it: requests, event streams, grades. */
package dev.viva.testing.client;
